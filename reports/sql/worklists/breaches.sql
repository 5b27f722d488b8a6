-- One row per campaign mail or sales contact in spite of a hold, the newest first.
select breaches.breach_id, breaches.customer_id, breaches.customer_name, breaches.person_name, breaches.email, 'hold_' || breaches.hold_kind as hold_kind,
       'contact_' || breaches.contact_kind as contact_kind, breaches.campaign_id, breaches.complaint_id, breaches.responsible_id, breaches.subject, breaches.state,
       case when breaches.contact_kind = 'campaign' then 'strike_from_lists' when breaches.state = 'breach' then 'remind_seller' else 'ask_service' end as next_step,
       timezone(settings.time_zone, timezone('UTC', breaches.since_at)) as since_local,
       timezone(settings.time_zone, timezone('UTC', breaches.happened_at)) as happened_local
from marts.hold_breaches as breaches
cross join ops.settings as settings
order by breaches.happened_at desc, breaches.breach_id
