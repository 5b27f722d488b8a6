-- One row per exhibition, product series and month in which people met there came back or answered.
with returns as (
    select exhibition, series, month, count(distinct person_id) as returned
    from core.exhibition_returns
    group by exhibition, series, month
), answers as (
    select
        exhibition,
        series,
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', responded_at)))::date as month,
        count(distinct coalesce(email, person_id, response_id)) as responded
    from core.exhibition_answers
    cross join ops.settings as settings
    where series is not null
    group by exhibition, series, date_trunc('month', timezone(settings.time_zone, timezone('UTC', responded_at)))::date
)
select
    exhibition,
    series,
    month,
    coalesce(returned, 0) as returned,
    coalesce(responded, 0) as responded
from returns
full join answers using (exhibition, series, month)
