-- One row per stage that nobody but the leaver can explain, open deals first.
select stages.stage_id, stages.customer_id, stages.customer_name, stages.opportunity_id, stages.product, stages.stage_before, stages.stage, stages.leaver_name, stages.state, stages.next_step,
       stages.stake_currency, stages.stake_amount, stages.is_open, stages.left_on, null::varchar as responsible_id,
       timezone(settings.time_zone, timezone('UTC', stages.moved_at)) as moved_local
from marts.silent_stages as stages
cross join ops.settings as settings
where stages.state = 'silent'
order by not stages.is_open, stages.stake_report desc nulls last, stages.moved_at desc, stages.stage_id
