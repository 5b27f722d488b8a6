-- One row per calendar and day, with when it is worked and the business time before it.
with calendars as (
    select * from core.calendars
), holidays as (
    select country, day, bool_or(is_workday) as is_workday, min(name) as name from ops.holidays group by country, day
), years_covered as (
    select distinct country, year(day) as year from holidays
), days as (
    select day from core.days
), days_told as (
    select
        calendars.*,
        days.day,
        holidays.name as holiday,
        coalesce(holidays.is_workday, not list_contains(calendars.weekend, isodow(days.day))) as is_workday,
        calendars.holidays = '' or years_covered.year is not null as is_covered
    from days
    cross join calendars
    left join holidays on holidays.country = calendars.holidays and holidays.day = days.day
    left join years_covered on years_covered.country = calendars.holidays and years_covered.year = year(days.day)
), moments as (
    -- On the wall of whoever works; in UTC, so that a change of the clocks is part of the day on which it falls.
    select
        *,
        timezone('UTC', timezone(time_zone, day::timestamp)) as starts_at,
        timezone('UTC', timezone(time_zone, day + to_hours(workday_starts_hour))) as opens_at,
        timezone('UTC', timezone(time_zone, day + to_hours(workday_ends_hour))) as closes_at
    from days_told
), days_measured as (
    select
        calendar_id,
        day,
        holiday,
        case when is_workday then date_diff('second', opens_at, closes_at) else 0 end as business_seconds,
        is_workday,
        is_covered,
        starts_at,
        case when is_workday then opens_at end as opens_at,
        case when is_workday then closes_at end as closes_at
    from moments
)
select
    calendar_id,
    holiday,
    business_seconds,
    coalesce(sum(business_seconds) over earlier, 0)::bigint as business_seconds_before,
    coalesce(sum(is_workday::bigint) over earlier, 0)::bigint as workdays_before,
    coalesce(sum((not is_covered)::bigint) over earlier, 0)::bigint as uncovered_days_before,
    is_workday,
    is_covered,
    day,
    starts_at,
    opens_at,
    closes_at
from days_measured
window earlier as (partition by calendar_id order by day rows between unbounded preceding and 1 preceding)
