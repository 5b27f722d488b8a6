-- One row per inquiry without an answer, the newest first, what is known before what is not.
select waiting.*,
       timezone(settings.time_zone, timezone('UTC', waiting.received_at)) as received_local,
       timezone(settings.time_zone, timezone('UTC', waiting.known_until)) as known_until_local
from marts.unanswered_inquiries as waiting
cross join ops.settings as settings
order by waiting.state <> 'unanswered', waiting.received_at desc, waiting.inquiry_id
