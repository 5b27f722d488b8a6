-- One row per genuine inquiry without an answer, and per form post that never became an inquiry.
with as_of as (
    select as_of from ops.as_of
), settings as (
    select time_zone, currency, inquiry_deadline_hours from ops.settings
), people as (
    select person_id, country from core.people
), customers as (
    select customer_id, name, country from core.customers
), salespeople as (
    select salesperson_id, name from core.salespeople
), holidays as (
    select country, day from core.buyer_holidays
), files as (
    select file_id, path from ops.files
), days as (
    select * from marts.business_days
), workdays as (
    select * from marts.business_days where is_workday
), first_order_values as (
    select series, amount from marts.first_order_values
), clocks as (
    select
        waiting_messages.*,
        as_of.as_of,
        first_day.uncovered_days_before as uncovered_days,
        first_day.uncovered_days_before = last_day.uncovered_days_before + (not last_day.is_covered)::bigint as is_covered,
        first_day.business_seconds_before
            + greatest(0, least(first_day.business_seconds, date_diff('second', first_day.opens_at, waiting_messages.clock_from)))
            as seconds_at_begin,
        last_day.business_seconds_before
            + greatest(0, least(last_day.business_seconds, date_diff('second', last_day.opens_at, as_of.as_of)))
            as seconds_now,
        (settings.inquiry_deadline_hours * 3600)::bigint as deadline_seconds
    from marts.waiting_messages as waiting_messages
    cross join as_of
    cross join settings
    asof left join days as first_day
        on first_day.calendar_id = waiting_messages.calendar_id and first_day.starts_at <= waiting_messages.clock_from
    asof left join days as last_day
        on last_day.calendar_id = waiting_messages.calendar_id and last_day.starts_at <= as_of.as_of
), deadlines as (
    select
        clocks.*,
        case when deadline_day.uncovered_days_before + (not deadline_day.is_covered)::bigint = clocks.uncovered_days
            then deadline_day.opens_at
                + to_seconds(clocks.seconds_at_begin + clocks.deadline_seconds - deadline_day.business_seconds_before)
        end as deadline_at
    from clocks
    asof left join workdays as deadline_day
        on deadline_day.calendar_id = clocks.calendar_id
        and deadline_day.business_seconds_before < clocks.seconds_at_begin + clocks.deadline_seconds
), next_workdays as (
    -- The first day on which somebody still works after as_of.
    select workdays.calendar_id, min(workdays.day) as next_workday
    from workdays
    cross join as_of
    where workdays.closes_at > as_of.as_of
    group by workdays.calendar_id
), judged as (
    select
        deadlines.*,
        next_workdays.next_workday,
        case
            when deadlines.deadline_at > deadlines.as_of then 'not_due'
            when coalesce(deadlines.deadline_at <= deadlines.known_until, false) then 'broken'
            else 'not_known'
        end as deadline
    from deadlines
    left join next_workdays using (calendar_id)
), steps_dated as (
    select
        judged.*,
        coalesce(people.country, customers.country) as country,
        coalesce(customers.name, judged.company) as customer_name,
        settings.currency,
        case
            when judged.deadline = 'not_due' then timezone(settings.time_zone, timezone('UTC', judged.deadline_at))::date
            else judged.next_workday
        end as next_step_on
    from judged
    cross join settings
    left join customers using (customer_id)
    left join people using (person_id)
)
select
    steps_dated.inquiry_id,
    steps_dated.customer_id,
    steps_dated.person_id,
    steps_dated.customer_name,
    steps_dated.email,
    steps_dated.country,
    steps_dated.subject,
    steps_dated.owner_id,
    owners.name as owner_name,
    steps_dated.responsible_id,
    responsibles.name as responsible_name,
    steps_dated.calendar_id,
    case when steps_dated.reason = 'nobody_looked' and steps_dated.deadline = 'not_due' then 'waiting' else steps_dated.reason end as reason,
    steps_dated.state,
    steps_dated.deadline,
    case
        when steps_dated.state = 'not_known' then 'renew_export'
        when steps_dated.reason = 'never_reached_crm' then 'enter_and_answer'
        when steps_dated.reason = 'unassigned' then 'assign'
        when steps_dated.has_owner_left then 'reassign'
        when steps_dated.reason = 'bounced' then 'find_address'
        else 'answer'
    end as next_step,
    steps_dated.evidence_ids,
    (date_diff('second', steps_dated.clock_from, steps_dated.as_of) / 86400.0)::decimal(18, 2) as age_days,
    case when steps_dated.is_covered
        then ((steps_dated.seconds_now - steps_dated.seconds_at_begin) / 3600.0)::decimal(18, 2)
    end as age_business_hours,
    case when steps_dated.is_qualified then coalesce(of_series.amount, of_all.amount) end as stake_amount,
    case when steps_dated.is_qualified and of_all.amount is not null then steps_dated.currency end as stake_currency,
    case when steps_dated.is_qualified then coalesce(of_series.amount, of_all.amount) end as stake_report,
    steps_dated.state = 'unanswered' and steps_dated.deadline = 'broken' as is_overdue,
    steps_dated.is_qualified,
    holidays.day is not null as is_customer_holiday,
    steps_dated.next_step_on,
    steps_dated.deadline_at,
    steps_dated.received_at,
    steps_dated.clock_from,
    steps_dated.known_until,
    files.path as source_path,
    steps_dated.line
from steps_dated
left join salespeople as owners on owners.salesperson_id = steps_dated.owner_id
left join salespeople as responsibles on responsibles.salesperson_id = steps_dated.responsible_id
left join first_order_values as of_series on of_series.series = steps_dated.series
left join first_order_values as of_all on of_all.series = 'all'
left join holidays on holidays.country = steps_dated.country and holidays.day = steps_dated.next_step_on
left join files using (file_id)
