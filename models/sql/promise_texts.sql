-- One row per activity with a text, with the day that it was written on in the company's zone.
select
    activities.activity_id,
    activities.activity_type,
    coalesce(activities.direction, '') as direction,
    strftime(
        timezone(settings.time_zone, timezone('UTC', activities.occurred_at)), '%Y-%m-%d'
    ) as sent_on,
    coalesce(activities.subject, '') as subject,
    coalesce(activities.body, '') as body
from core.activities as activities
cross join ops.settings as settings
where
    (activities.subject is not null or activities.body is not null)
    and activities.occurred_at is not null
order by activities.activity_id
