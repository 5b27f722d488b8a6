-- One row per customer whom a complaint or a wish holds, open complaints before others, the worst and the longest first.
select holds.customer_id, holds.customer_name, holds.country, 'hold_' || holds.state as state, 'severity_' || holds.severity as severity, holds.series, holds.complaint_text,
       array_to_string(holds.complaint_ids, ', ') as complaint_ids, holds.unresolved_complaints, holds.was_reopened, holds.responsible_id, holds.next_step, holds.next_step_on,
       holds.stake_currency, holds.stake_amount, holds.breaches,
       timezone(settings.time_zone, timezone('UTC', holds.since_at)) as since_local,
       timezone(settings.time_zone, timezone('UTC', holds.until_at)) as until_local,
       timezone(settings.time_zone, timezone('UTC', holds.last_breach_at)) as last_breach_local
from marts.contact_holds as holds
cross join ops.settings as settings
where holds.kind = 'complaint'
order by holds.state <> 'open', holds.severity is distinct from 'high', holds.since_at, holds.customer_id
