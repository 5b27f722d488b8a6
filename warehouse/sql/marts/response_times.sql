-- One row per genuine inquiry: its first answer by a person, how long that took, and whether the customer waits now.
with settings as (
    select time_zone from ops.settings
), reaches as (
    select inquiry_id, source, known_from, known_until from core.answer_reach
), inquiries as (
    select inquiry_id, customer_id, owner_id from core.inquiries
), clocks as (
    select
        inquiries.customer_id,
        inquiries.owner_id,
        reaches.source,
        coalesce(salesperson_calendars.calendar_id, 'company, ' || settings.time_zone) as calendar_id,
        inquiry_clocks.*,
        reaches.known_from,
        reaches.known_until
    from core.inquiry_clocks as inquiry_clocks
    join inquiries using (inquiry_id)
    cross join settings
    left join reaches using (inquiry_id)
    left join core.salesperson_calendars as salesperson_calendars on salesperson_calendars.salesperson_id = inquiries.owner_id
), states as (
    select
        *,
        case
            when last_answered_at is not null then 'answered'
            when coalesce(person_id is not null and clock_from between known_from and known_until, false) then 'unanswered'
            else 'not_known'
        end as state,
        -- Whom nobody answered is followed as far as the source reaches.
        coalesce(answered_at, greatest(known_until, received_at)) as followed_until
    from clocks
), business_time as (
    select
        states.*,
        case when last_day.uncovered_days_before + (not last_day.is_covered)::bigint = first_day.uncovered_days_before
            then last_day.business_seconds_before
                + greatest(0, least(last_day.business_seconds, date_diff('second', last_day.opens_at, states.followed_until)))
                - first_day.business_seconds_before
                - greatest(0, least(first_day.business_seconds, date_diff('second', first_day.opens_at, states.received_at)))
        end as business_seconds
    from states
    asof left join marts.business_days as first_day
        on first_day.calendar_id = states.calendar_id and first_day.starts_at <= states.received_at
    asof left join marts.business_days as last_day
        on last_day.calendar_id = states.calendar_id and last_day.starts_at <= states.followed_until
)
select
    inquiry_id,
    customer_id,
    person_id,
    owner_id,
    answered_by,
    answer_id,
    question_id,
    last_answer_id,
    calendar_id,
    source,
    state,
    (date_diff('second', received_at, answered_at) / 3600.0)::decimal(18, 2) as response_hours,
    case when answered_at is not null then business_seconds end as response_business_seconds,
    case when answered_at is not null then (business_seconds / 3600.0)::decimal(18, 2) end as response_business_hours,
    business_seconds as followed_business_seconds,
    answered_at is not null as is_answered,
    answered_at is not null
        or coalesce(person_id is not null and received_at between known_from and known_until, false) as is_known,
    received_at,
    answered_at,
    clock_from,
    last_answered_at,
    known_until
from business_time
