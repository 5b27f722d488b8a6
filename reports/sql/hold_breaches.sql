-- One row per contact in spite of a hold, the newest first.
select breaches.*,
       salespeople.name as responsible_name,
       timezone(settings.time_zone, timezone('UTC', breaches.happened_at)) as happened_local
from marts.hold_breaches as breaches
left join core.salespeople as salespeople on salespeople.salesperson_id = breaches.responsible_id
cross join ops.settings as settings
where breaches.state = 'breach'
order by breaches.happened_at desc, breaches.breach_id
