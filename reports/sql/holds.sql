-- One row per customer to whom nobody may sell, complaints before wishes, the worst and the longest first.
select holds.*,
       salespeople.name as responsible_name,
       timezone(settings.time_zone, timezone('UTC', holds.since_at)) as since_local,
       timezone(settings.time_zone, timezone('UTC', holds.last_breach_at)) as last_breach_local
from marts.contact_holds as holds
left join core.salespeople as salespeople on salespeople.salesperson_id = holds.responsible_id
cross join ops.settings as settings
order by holds.kind, holds.state <> 'open', holds.severity is distinct from 'high', holds.since_at, holds.customer_id
