-- One row per month and kind of service (inquiry, information, problem, delivery) from the first month with any.
with settings as (
    select time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), inquiries as (
    select inquiry_id, is_qualified from core.inquiries
), answers as (
    select * from marts.response_times
), complaints as (
    -- The same words about the same order are one problem, entered twice.
    select complaint_id, customer_id, person_id, is_open, opened_at, closed_at, reopened_at
    from core.complaints
    where opened_at is not null
    qualify row_number() over (
        partition by coalesce(customer_id, complaint_id), coalesce(order_id, complaint_id), coalesce(text, complaint_id)
        order by opened_at, complaint_id) = 1
), messages as (
    select activity_id, customer_id, person_id, salesperson_id, occurred_at
    from core.messages
    where direction = 'out' and purpose in ('complaint', 'other') and not has_bounced
), reaches as (
    select max(known_until) as known_until from core.salesperson_reach
), order_lines as (
    select order_id, order_line, sku, promised_date, ordered_at from core.orders where not is_cancelled and ordered_at is not null
), shipments as (
    select order_id, order_line, sku, shipped_date from core.shipments where is_shipped and shipped_date is not null
), complaint_answers as (
    -- What is neither an offer nor about a delivery or a payment. Of a complaint whose export names no person, anybody of the customer.
    select complaints.complaint_id, min(messages.occurred_at) as answered_at
    from complaints
    join messages
        on messages.occurred_at > complaints.opened_at
        and (messages.person_id = complaints.person_id
            or (complaints.person_id is null or messages.person_id is null) and messages.customer_id = complaints.customer_id)
    group by complaints.complaint_id
), complaints_timed as (
    select complaints.*, complaint_answers.answered_at, reaches.known_until, 'company, ' || settings.time_zone as calendar_id
    from complaints
    cross join settings
    left join reaches on true
    left join complaint_answers using (complaint_id)
), complaint_hours as (
    select
        complaints_timed.*,
        case when last_day.uncovered_days_before + (not last_day.is_covered)::bigint = first_day.uncovered_days_before
            then last_day.business_seconds_before
                + greatest(0, least(last_day.business_seconds, date_diff('second', last_day.opens_at, complaints_timed.answered_at)))
                - first_day.business_seconds_before
                - greatest(0, least(first_day.business_seconds, date_diff('second', first_day.opens_at, complaints_timed.opened_at)))
        end as business_seconds
    from complaints_timed
    asof left join marts.business_days as first_day
        on first_day.calendar_id = complaints_timed.calendar_id and first_day.starts_at <= complaints_timed.opened_at
    asof left join marts.business_days as last_day
        on last_day.calendar_id = complaints_timed.calendar_id and last_day.starts_at <= complaints_timed.answered_at
), matters as (
    select
        case when inquiries.is_qualified then 'inquiry' else 'information' end as kind,
        answers.is_answered,
        answers.is_known,
        answers.response_business_seconds as business_seconds,
        answers.question_id is not null as is_reopened,
        answers.received_at as came_at,
        answers.last_answered_at as resolved_at
    from answers
    join inquiries using (inquiry_id)
    union all
    select
        'problem',
        answered_at is not null,
        answered_at is not null or coalesce(opened_at <= known_until, false),
        business_seconds,
        reopened_at is not null,
        opened_at,
        case when not is_open then closed_at end
    from complaint_hours
), lines_shipped as (
    select order_lines.*, max(shipments.shipped_date) as shipped_date
    from order_lines
    left join shipments
        on shipments.order_id = order_lines.order_id
        and coalesce(shipments.order_line = order_lines.order_line, shipments.sku = order_lines.sku)
    group by all
), deliveries as (
    -- An order has left with its last part.
    select
        order_id,
        case when count(shipped_date) = count(*) then max(shipped_date) end as shipped_date,
        max(promised_date) as promised_date,
        min(ordered_at) as ordered_at
    from lines_shipped
    group by order_id
), months as (
    select
        starts.month_start::date as month,
        timezone('UTC', timezone(settings.time_zone, starts.month_start)) as starts_at,
        timezone('UTC', timezone(settings.time_zone, starts.month_start + interval 1 month)) as ends_at,
        (starts.month_start + interval 1 month)::date as next_month
    from settings
    cross join as_of
    cross join (
        select min(came_at) as first_at from (
            select came_at from matters where came_at is not null union all select ordered_at from deliveries)) as firsts
    cross join unnest(generate_series(
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', firsts.first_at))),
        timezone(settings.time_zone, timezone('UTC', as_of.as_of)),
        interval 1 month)) as starts(month_start)
), matters_counted as (
    select
        months.month,
        matters.kind,
        count(*) filter (where matters.came_at >= months.starts_at) as n,
        count(*) filter (where matters.came_at >= months.starts_at and matters.is_answered) as answered,
        count(*) filter (where matters.came_at >= months.starts_at and not matters.is_known) as not_known,
        -- Whom nobody has answered has waited longer than anybody whom somebody has.
        quantile_disc(coalesce(matters.business_seconds, 9000000000000000000), 0.5) filter (
            where matters.came_at >= months.starts_at and matters.is_known
                and (matters.business_seconds is not null or not matters.is_answered)) as median_business_seconds,
        count(*) filter (where matters.came_at >= months.starts_at and matters.resolved_at is not null) as resolved,
        quantile_disc(coalesce(date_diff('second', matters.came_at, matters.resolved_at), 9000000000000000000), 0.5) filter (
            where matters.came_at >= months.starts_at and matters.is_known) as median_resolution_seconds,
        count(*) filter (where matters.came_at >= months.starts_at and matters.is_reopened) as reopened,
        count(*) filter (where coalesce(matters.resolved_at >= months.ends_at, true)) as backlog
    from months
    join matters on matters.came_at < months.ends_at
    group by months.month, matters.kind
), deliveries_counted as (
    select
        months.month,
        count(*) filter (where deliveries.shipped_date >= months.month and deliveries.shipped_date < months.next_month) as n,
        count(*) filter (where deliveries.shipped_date >= months.month and deliveries.shipped_date < months.next_month
            and deliveries.promised_date is not null) as promised,
        count(*) filter (where deliveries.shipped_date >= months.month and deliveries.shipped_date < months.next_month
            and deliveries.shipped_date <= deliveries.promised_date) as on_time,
        count(*) filter (where coalesce(deliveries.shipped_date >= months.next_month, true)) as backlog
    from months
    join deliveries on deliveries.ordered_at < months.ends_at
    where exists (select 1 from shipments)
    group by months.month
), kinds_joined as (
    select
        month,
        kind,
        n,
        answered,
        not_known,
        case when median_business_seconds < 9000000000000000000
            then (median_business_seconds / 3600.0)::decimal(18, 2)
        end as median_response_business_hours,
        resolved,
        case when median_resolution_seconds < 9000000000000000000
            then (median_resolution_seconds / 86400.0)::decimal(18, 2)
        end as median_resolution_days,
        reopened,
        backlog,
        null::bigint as promised,
        null::bigint as on_time
    from matters_counted
    union all
    select month, 'delivery', n, null, null, null, null, null, null, backlog, promised, on_time from deliveries_counted
), shares as (
    select *, on_time / nullif(promised, 0)::double as on_time_share, 1.959964::double as z from kinds_joined
), intervals as (
    -- Wilson (1927).
    select
        *,
        (on_time_share + z * z / (2 * promised)) / (1 + z * z / promised) as centre,
        z * sqrt(on_time_share * (1 - on_time_share) / promised + z * z / (4.0 * promised * promised)) / (1 + z * z / promised) as margin
    from shares
)
select
    month,
    kind,
    n,
    answered,
    not_known,
    median_response_business_hours,
    resolved,
    median_resolution_days,
    reopened,
    backlog,
    promised,
    on_time,
    on_time_share,
    case when promised > 0 then greatest(0, centre - margin) end as on_time_low,
    case when promised > 0 then least(1, centre + margin) end as on_time_high
from intervals
