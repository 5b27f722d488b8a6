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
)
select
    judged.inquiry_id,
    judged.customer_id,
    judged.person_id,
    coalesce(customers.name, judged.company) as customer_name,
    judged.email,
    coalesce(people.country, customers.country) as country,
    judged.subject,
    judged.owner_id,
    owners.name as owner_name,
    judged.responsible_id,
    responsibles.name as responsible_name,
    judged.calendar_id,
    case when judged.reason = 'nobody_looked' and judged.deadline = 'not_due' then 'waiting' else judged.reason end as reason,
    judged.state,
    judged.deadline,
    case
        when judged.state = 'not_known' then 'renew_export'
        when judged.reason = 'never_reached_crm' then 'enter_and_answer'
        when judged.reason = 'unassigned' then 'assign'
        when judged.has_owner_left then 'reassign'
        when judged.reason = 'bounced' then 'find_address'
        else 'answer'
    end as next_step,
    judged.evidence_ids,
    (date_diff('second', judged.clock_from, judged.as_of) / 86400.0)::decimal(18, 2) as age_days,
    case when judged.is_covered
        then ((judged.seconds_now - judged.seconds_at_begin) / 3600.0)::decimal(18, 2)
    end as age_business_hours,
    case when judged.is_qualified then coalesce(of_series.amount, of_all.amount) end as stake_amount,
    case when judged.is_qualified and of_all.amount is not null then settings.currency end as stake_currency,
    case when judged.is_qualified then coalesce(of_series.amount, of_all.amount) end as stake_report,
    judged.state = 'unanswered' and judged.deadline = 'broken' as is_overdue,
    judged.is_qualified,
    case
        when judged.deadline = 'not_due' then timezone(settings.time_zone, timezone('UTC', judged.deadline_at))::date
        else judged.next_workday
    end as next_step_on,
    judged.deadline_at,
    judged.received_at,
    judged.clock_from,
    judged.known_until,
    files.path as source_path,
    judged.line
from judged
cross join settings
left join customers using (customer_id)
left join people using (person_id)
left join salespeople as owners on owners.salesperson_id = judged.owner_id
left join salespeople as responsibles on responsibles.salesperson_id = judged.responsible_id
left join first_order_values as of_series on of_series.series = judged.series
left join first_order_values as of_all on of_all.series = 'all'
left join files using (file_id)
