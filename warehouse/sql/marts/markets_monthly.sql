-- One row per month, country and series ('all', each, 'not known') with a session, an inquiry, a quotation or an order.
with settings as (
    select time_zone from ops.settings
), customers as (
    select customer_id, country from core.customers
), people as (
    select person_id, country from core.people
), order_lines as (
    select order_id, customer_id, coalesce(series, 'not known') as series, order_line, amount_report, ordered_at
    from core.orders
    where not is_cancelled and ordered_at is not null
), orders as (
    -- An order counts once, in the series of its first line; its value is that of its lines.
    select
        order_id,
        min(customer_id) as customer_id,
        arg_min(series, (coalesce(try_cast(order_line as bigint), 0), order_line)) as series,
        min(ordered_at) as ordered_at
    from order_lines
    group by order_id
), first_orders as (
    select customer_id, series, ordered_at
    from orders
    where customer_id is not null
    qualify row_number() over (partition by customer_id order by ordered_at, order_id) = 1
), quotations as (
    select
        quotation_id,
        min(customer_id) as customer_id,
        arg_min(coalesce(series, 'not known'), (coalesce(try_cast(quotation_line as bigint), 0), quotation_line)) as series,
        min(quoted_at) as quoted_at
    from core.quotations
    where quoted_at is not null
    group by quotation_id
), sessions as (
    -- Links found after a month do not change that month any more.
    select
        sessions.session_id,
        sessions.started_local_at,
        sessions.started_at,
        visitors.customer_id,
        visitors.person_id,
        coalesce(timezone(settings.time_zone, timezone('UTC', visitors.linked_at))
            < date_trunc('month', sessions.started_local_at) + interval 1 month,
            false) as is_known
    from core.sessions as sessions
    join core.visitors as visitors using (visitor_id)
    cross join settings
    where visitors.is_human and not visitors.is_own_staff
), series_seen as (
    select session_id, series
    from core.visits
    where is_page_view and is_human and series is not null
    group by session_id, series
), events as (
    select
        'session' as event,
        'all' as series,
        started_local_at as local_at,
        started_at as happened_at,
        case when is_known then customer_id end as customer_id,
        case when is_known then person_id end as person_id,
        null::decimal(38, 2) as amount
    from sessions
    union all
    select
        'session',
        series_seen.series,
        sessions.started_local_at,
        sessions.started_at,
        case when is_known then customer_id end,
        case when is_known then person_id end,
        null
    from sessions
    join series_seen using (session_id)
    union all
    select 'inquiry', unnest(['all', coalesce(series, 'not known')]), null, received_at, customer_id, person_id, null
    from core.inquiries
    where is_genuine and duplicate_of is null
    union all
    select 'quotation', unnest(['all', series]), null, quoted_at, customer_id, null, null from quotations
    union all
    select 'order', unnest(['all', series]), null, ordered_at, customer_id, null, null from orders
    union all
    select 'order_line', unnest(['all', series]), null, ordered_at, customer_id, null, amount_report from order_lines
    union all
    select 'new_customer', unnest(['all', series]), null, ordered_at, customer_id, null, null from first_orders
), events_placed as (
    select
        date_trunc('month', coalesce(
            events.local_at, timezone(settings.time_zone, timezone('UTC', events.happened_at))))::date as month,
        coalesce(customers.country, people.country, 'not known') as country,
        events.series,
        events.event,
        events.amount
    from events
    cross join settings
    left join customers using (customer_id)
    left join people using (person_id)
    where events.happened_at is not null
), events_counted as (
    select
        month,
        country,
        series,
        count(*) filter (where event = 'session') as human_sessions,
        count(*) filter (where event = 'inquiry') as inquiries,
        count(*) filter (where event = 'quotation') as quotations,
        count(*) filter (where event = 'order') as orders,
        count(*) filter (where event = 'new_customer') as new_customers,
        case when count(*) filter (where event = 'order_line') = 0 then 0 else sum(amount) end as revenue
    from events_placed
    group by month, country, series
), half_years as (
    select
        *,
        sum(human_sessions + inquiries) over (
            market range between interval 2 months preceding and current row) as interest,
        coalesce(sum(human_sessions + inquiries) over (
            market range between interval 5 months preceding and interval 3 months preceding), 0) as interest_before,
        sum(orders) over (market range between interval 5 months preceding and current row) as orders_in_six_months
    from events_counted
    window market as (partition by country, series order by month)
)
select
    month,
    country,
    series,
    human_sessions,
    inquiries,
    quotations,
    orders,
    new_customers,
    revenue,
    -- Two counts of Poisson differ by more than chance: the normal approximation of the conditional test (Przyborowski and Wilenski, 1940), one-sided, 5 %.
    country <> 'not known' and orders_in_six_months = 0
        and coalesce((interest - interest_before) / sqrt(nullif(interest + interest_before, 0)::double) > 1.645, false) as is_rising_without_orders
from half_years
