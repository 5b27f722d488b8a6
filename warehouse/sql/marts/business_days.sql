-- One row per day from the first inquiry to a year after as_of, with the business time before it.
with settings as (
    select
        time_zone,
        holidays as country,
        workday_starts_hour,
        (workday_ends_hour - workday_starts_hour) * 3600 as workday_seconds
    from ops.settings
), holidays as (
    select day, bool_or(is_workday) as is_workday
    from ops.holidays
    join settings using (country)
    group by day
), years_covered as (
    select distinct year(day) as year from holidays
), bounds as (
    -- Two days more on either side: an owner's zone may be a day apart.
    select
        least(min(received_at), any_value(as_of.as_of))::date - 2 as first_day,
        any_value(as_of.as_of)::date + 366 as last_day
    from ops.as_of as as_of
    left join (
        select received_at from core.inquiries
        union all
        select visited_at from core.visits where page_kind = 'inquiry_form' and method = 'POST'
    ) as messages on true
), days as (
    select unnest(range(first_day, last_day + 1, interval 1 day))::date as day from bounds where first_day is not null
), days_told as (
    select
        days.day,
        settings.workday_starts_hour,
        settings.workday_seconds,
        coalesce(holidays.is_workday, isodow(days.day) <= 5) as is_workday,
        settings.country = '' or years_covered.year is not null as is_covered
    from days
    cross join settings
    left join holidays using (day)
    left join years_covered on years_covered.year = year(days.day)
)
select
    day,
    workday_starts_hour,
    workday_seconds::bigint as workday_seconds,
    coalesce(sum(is_workday::bigint * workday_seconds) over earlier, 0)::bigint as business_seconds_before,
    coalesce(sum((not is_covered)::bigint) over earlier, 0)::bigint as uncovered_days_before,
    is_workday,
    is_covered
from days_told
window earlier as (order by day rows between unbounded preceding and 1 preceding)
