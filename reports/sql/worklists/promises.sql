-- One row per promise that somebody has to act on: due within seven days, broken, or due with nothing that would show it done; in this order, of the past ones the newest first.
with today as (
    select timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE as today_date from ops.settings
)
select promises.commitment_id, promises.customer_id, promises.customer_name, promises.person_name, promises.promised_by_name, promises.responsible_id, promises.kind, promises.sku,
       promises.sentence, promises.state, promises.next_step, promises.stake_currency, promises.stake_amount, promises.said_date, promises.due_date, promises.next_step_on,
       timezone(settings.time_zone, timezone('UTC', promises.known_until)) as known_until_local
from marts.commitments as promises
cross join ops.settings as settings
cross join today
where (promises.state in ('broken', 'not_known') and promises.next_step <> 'none')
   or (promises.state = 'open' and promises.due_date between today.today_date and today.today_date + 7)
order by
    case promises.state when 'open' then 1 when 'broken' then 2 else 3 end,
    case when promises.state = 'open' then promises.due_date end, promises.due_date desc nulls last, promises.stake_report desc nulls last,
    promises.commitment_id
