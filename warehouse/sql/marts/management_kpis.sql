-- One row per month and measure of management.
with settings as (
    select time_zone from ops.settings
), measures as (
    select * from (values
        (1, 'human_visitors', 'count', 'visits'), (2, 'inquiries', 'count', 'inquiries'),
        (3, 'answered_within_day', 'share', 'answers'), (4, 'new_customers', 'count', 'orders'),
        (5, 'orders', 'count', 'orders'), (6, 'bookings', 'money', 'orders'),
        (7, 'win_rate', 'share', 'deals'), (8, 'csat', 'share', 'surveys'),
        (9, 'nps', 'score', 'surveys'), (10, 'repeat_orders', 'share', 'orders')) as rows (position, measure, unit, kind)
), kinds_fed as (
    select 'visits' as kind where exists (select 1 from core.visits)
    union all select 'inquiries' where exists (select 1 from core.inquiries)
    union all select 'orders' where exists (select 1 from core.orders)
), orders as (
    select
        order_id,
        min(customer_id) as customer_id,
        sum(amount_report) as amount,
        date_trunc('month', timezone(any_value(settings.time_zone), timezone('UTC', min(ordered_at))))::date as month,
        min(ordered_at) as ordered_at
    from core.orders
    cross join settings
    where not is_cancelled and ordered_at is not null
    group by order_id
), orders_ranked as (
    select *, row_number() over (partition by customer_id order by ordered_at, order_id) as order_number from orders
), customers_by_month as (
    select month, customer_id, max(order_number) as newest_number
    from orders_ranked
    where customer_id is not null
    group by month, customer_id
), inquiries_by_month as (
    select
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', response_times.received_at)))::date as month,
        response_hours,
        -- Within a day can be told only of those that their source of answers follows for a day, answered or not: else the newest month looks too good.
        coalesce((is_answered or is_known) and response_times.received_at + interval 1 day <= response_times.known_until, false) as is_told
    from marts.response_times as response_times
    cross join settings
), counts as (
    select month, 'human_visitors' as measure, human_visitors as part, null::bigint as n from marts.visits_monthly
    union all select month, 'inquiries', count(*), null from inquiries_by_month group by month
    union all
    select month, 'answered_within_day', count(*) filter (where response_hours <= 24), count(*)
    from inquiries_by_month where is_told group by month
    union all select month, 'new_customers', count(*) filter (where order_number = 1 and customer_id is not null), null
    from orders_ranked group by month
    union all select month, 'orders', count(*), null from orders group by month
    union all select month, 'win_rate', won, won + lost from marts.deals_monthly where won + lost > 0
    union all select month, 'repeat_orders', count(*) filter (where newest_number > 1), count(*)
    from customers_by_month group by month
), figures as (
    select
        counts.month,
        counts.measure,
        case when counts.n is null then part::double else part / counts.n::double end as value,
        counts.n,
        case when counts.n is not null then greatest(0, (part / n::double + z * z / (2 * n)
            - z * sqrt(part / n::double * (1 - part / n::double) / n + z * z / (4.0 * n * n))) / (1 + z * z / n)) end as low,
        case when counts.n is not null then least(1, (part / n::double + z * z / (2 * n)
            + z * sqrt(part / n::double * (1 - part / n::double) / n + z * z / (4.0 * n * n))) / (1 + z * z / n)) end as high
    from counts
    cross join (select 1.959964::double as z) as quantile
    union all
    select month, 'bookings', sum(amount)::double, count(amount), null, null from orders group by month
    union all
    select month, measure, value, n, low, high from marts.satisfaction_monthly where series = 'all' and measure in ('csat', 'nps')
), bounds as (
    select min(month) as first_month, max(month) as last_month from figures
), months as (
    select unnest(range(first_month::timestamp, last_month::timestamp + interval 1 month, interval 1 month))::date as month
    from bounds
    where first_month is not null
), grid as (
    select
        months.month,
        measures.position,
        measures.measure,
        measures.unit,
        -- A month without events counts 0 where a source feeds the measure; a share of nobody is missing.
        coalesce(figures.value, case when kinds_fed.kind is not null and measures.unit in ('count', 'money')
            and figures.measure is null then 0 end) as value,
        figures.n,
        figures.low,
        figures.high
    from months
    cross join measures
    left join kinds_fed using (kind)
    left join figures on figures.month = months.month and figures.measure = measures.measure
)
select
    month,
    position,
    measure,
    unit,
    value,
    n,
    low,
    high,
    lag(value) over (partition by measure order by month) as previous,
    true as is_good_up
from grid
