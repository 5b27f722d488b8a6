-- One row per inquiry without an answer, what is known before what is not, the newest first: they can still be won.
select waiting.inquiry_id, waiting.customer_id, waiting.customer_name, waiting.email, waiting.country, waiting.subject, waiting.reason, waiting.state, 'deadline_' || waiting.deadline as deadline,
       waiting.responsible_id, waiting.owner_name, waiting.next_step, waiting.next_step_on, waiting.age_days, waiting.age_business_hours, waiting.stake_currency,
       waiting.stake_amount, waiting.is_customer_holiday,
       waiting.source_path || ':' || waiting.line as evidence_at,
       timezone(settings.time_zone, timezone('UTC', waiting.received_at)) as received_local,
       timezone(settings.time_zone, timezone('UTC', waiting.deadline_at)) as deadline_local,
       timezone(settings.time_zone, timezone('UTC', waiting.known_until)) as known_until_local
from marts.unanswered_inquiries as waiting
cross join ops.settings as settings
order by waiting.state <> 'unanswered', waiting.clock_from desc, waiting.inquiry_id
