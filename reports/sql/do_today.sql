-- One row per thing to decide today: the most urgent customer of each matter in the order of this list, then the next of each; five customers at most.
with kinds as (
    select unnest(range(1, 9)) as position,
        unnest(['resolve_complaint', 'keep_promise', 'answer_inquiry', 'settle_price', 'introduce_successor', 'tell_of_late_order', 'ask_for_payment', 'agree_on_leader']) as matter
), steps as (
    select
        *,
        -- The line of the table of next steps.
        row_number() over (order by urgency, customer_id) as line,
        row_number() over (partition by matter order by urgency, customer_id) as round
    from marts.next_steps
)
select steps.customer_name,
       steps.matter,
       steps.about,
       steps.responsible_name,
       steps.stake_report,
       steps.due_date,
       steps.line,
       timezone(settings.time_zone, timezone('UTC', steps.since_at)) as since_local
from steps
join kinds using (matter)
cross join ops.settings as settings
order by steps.round, kinds.position
limit 5
