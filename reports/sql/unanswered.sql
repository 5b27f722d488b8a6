-- One row per inquiry without an answer, the newest first, what is known before what is not.
select waiting.* exclude (owner_name),
       case
           when salespeople.left_on <= timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE
               then waiting.owner_name || ' (left: reassign / 已离职)'
           else waiting.owner_name
       end as owner_name,
       timezone(settings.time_zone, timezone('UTC', waiting.received_at)) as received_local,
       timezone(settings.time_zone, timezone('UTC', waiting.clock_from)) as clock_from_local,
       timezone(settings.time_zone, timezone('UTC', waiting.known_until)) as known_until_local,
       timezone(settings.time_zone, timezone('UTC', waiting.deadline_at)) as deadline_local
from marts.unanswered_inquiries as waiting
left join core.salespeople as salespeople on salespeople.salesperson_id = waiting.owner_id
cross join ops.settings as settings
order by waiting.state <> 'unanswered', waiting.clock_from desc, waiting.inquiry_id
