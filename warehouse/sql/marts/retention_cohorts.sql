-- One row per cohort of first orders and period since then, up to the period of as_of.
with settings as (
    select
        time_zone,
        coalesce(retention_period, 'quarter') as retention_period,
        case when retention_period = 'month' then 1 else 3 end as period_months
    from ops.settings
), present as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of)) as present_local
    from ops.as_of as as_of
    cross join settings
), orders as (
    select
        order_id,
        min(customer_id) as customer_id,
        sum(amount_report) as amount,
        timezone(any_value(settings.time_zone), timezone('UTC', min(ordered_at))) as ordered_local
    from core.orders
    cross join settings
    where not is_cancelled and customer_id is not null and ordered_at is not null
    group by order_id
), orders_by_period as (
    select orders.*, date_trunc(settings.retention_period, ordered_local)::date as ordered_in
    from orders
    cross join settings
), customers as (
    select customer_id, min(ordered_in) as cohort from orders_by_period group by customer_id
), cohorts as (
    select cohort, count(*) as customers from customers group by cohort
), periods as (
    select
        cohorts.cohort,
        cohorts.customers,
        settings.period_months,
        unnest(range(
            date_diff(settings.retention_period, cohorts.cohort, present.present_local::date) + 1)) as period
    from cohorts
    cross join settings
    cross join present
), periods_dated as (
    select
        *,
        (cohort + to_months((period * period_months)::integer))::date as begins_on,
        (cohort + to_months(((period + 1) * period_months)::integer))::date as ends_on
    from periods
), orders_of_cohorts as (
    select customers.cohort, orders_by_period.* from orders_by_period join customers using (customer_id)
), periods_counted as (
    select
        periods_dated.cohort,
        periods_dated.period::integer as period,
        any_value(periods_dated.customers) as customers,
        any_value(periods_dated.ends_on) as ends_on,
        count(distinct orders.customer_id) as retained,
        count(distinct orders.customer_id) filter (where orders.ordered_in = periods_dated.begins_on) as active,
        count(distinct orders.order_id) filter (where orders.ordered_in = periods_dated.begins_on) as orders,
        case when count(*) filter (where orders.ordered_in = periods_dated.begins_on) = 0 then 0
            else sum(orders.amount) filter (where orders.ordered_in = periods_dated.begins_on)
        end as revenue
    from periods_dated
    left join orders_of_cohorts as orders
        on orders.cohort = periods_dated.cohort
        and orders.ordered_local >= periods_dated.ends_on - interval 12 months
        and orders.ordered_local < periods_dated.ends_on
    group by periods_dated.cohort, periods_dated.period
)
select
    cohort,
    period,
    customers,
    retained,
    retained / customers::double as retained_share,
    active,
    orders,
    revenue,
    revenue / nullif(first_value(revenue) over (partition by cohort order by period), 0)::double as revenue_kept,
    ends_on <= present.present_local as is_complete
from periods_counted
cross join present
