-- One row per genuine inquiry with its first answer by a person; without one it is kept as censored.
with settings as (
    select time_zone from ops.settings
), inquiries as (
    select inquiry_id, customer_id, person_id, owner_id, received_at
    from core.inquiries
    where is_genuine and received_at is not null
), bounces as (
    select customer_id, person_id, occurred_at from core.activities where activity_type = 'bounce'
), replies as (
    -- A mail that came back within a day reached nobody.
    select activities.customer_id, activities.person_id, activities.occurred_at
    from core.activities as activities
    where activities.is_reply and activities.occurred_at is not null
      and not (coalesce(activities.activity_type, '') = 'mail' and exists (
          select 1 from bounces
          where coalesce(bounces.person_id, bounces.customer_id) = coalesce(activities.person_id, activities.customer_id)
            and bounces.occurred_at >= activities.occurred_at
            and bounces.occurred_at <= activities.occurred_at + interval 1 day))
), coverage as (
    select min(occurred_at) as known_from, max(occurred_at) as known_until from core.activities
), answers as (
    select inquiries.inquiry_id, replies.occurred_at
    from inquiries
    join replies on replies.person_id = inquiries.person_id and replies.occurred_at > inquiries.received_at
    union all
    select inquiries.inquiry_id, replies.occurred_at
    from inquiries
    join replies on replies.customer_id = inquiries.customer_id and replies.occurred_at > inquiries.received_at
), first_answers as (
    select inquiry_id, min(occurred_at) as answered_at from answers group by inquiry_id
), zones as (
    -- A name that is no time zone must not stop the build: the reports' zone stands in.
    select
        inquiries.*,
        first_answers.answered_at,
        case when try_cast('2000-01-01 00:00:00 ' || salespeople.time_zone as timestamptz) is not null
            then salespeople.time_zone
            else settings.time_zone
        end as zone
    from inquiries
    cross join settings
    left join first_answers using (inquiry_id)
    left join core.salespeople as salespeople on salespeople.salesperson_id = inquiries.owner_id
), clocks as (
    select
        *,
        timezone(zone, timezone('UTC', received_at)) as received_local,
        timezone(zone, timezone('UTC', answered_at)) as answered_local
    from zones
), business_time as (
    select
        clocks.*,
        first_day.uncovered_days_before = last_day.uncovered_days_before + (not last_day.is_covered)::bigint as is_covered,
        last_day.business_seconds_before
            + last_day.is_workday::bigint * greatest(0, least(last_day.workday_seconds,
                date_diff('second', answered_local::date::timestamp, answered_local) - last_day.workday_starts_hour * 3600))
            - first_day.business_seconds_before
            - first_day.is_workday::bigint * greatest(0, least(first_day.workday_seconds,
                date_diff('second', received_local::date::timestamp, received_local) - first_day.workday_starts_hour * 3600))
            as business_seconds
    from clocks
    left join marts.business_days as first_day on first_day.day = received_local::date
    left join marts.business_days as last_day on last_day.day = answered_local::date
)
select
    inquiry_id,
    owner_id,
    received_at,
    answered_at,
    (date_diff('second', received_at, answered_at) / 3600.0)::decimal(18, 2) as response_hours,
    case when is_covered then (business_seconds / 3600.0)::decimal(18, 2) end as response_business_hours,
    answered_at is not null as is_answered,
    answered_at is not null
        or coalesce((person_id is not null or customer_id is not null)
            and received_at between coverage.known_from and coverage.known_until, false) as is_known
from business_time
cross join coverage
