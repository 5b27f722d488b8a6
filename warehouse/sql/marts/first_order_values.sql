-- One row per series, and one for all, with what a customer's first order is usually worth.
with as_of as (
    select as_of from ops.as_of
), orders as (
    select order_id, customer_id, series, amount_report, ordered_at
    from core.orders
    where not is_cancelled and ordered_at is not null and customer_id is not null and amount_report is not null
), first_orders as (
    select customer_id, arg_min(order_id, (ordered_at, order_id)) as order_id from orders group by customer_id
), orders_valued as (
    select
        orders.order_id,
        arg_max(orders.series, (orders.amount_report, orders.series)) as series,
        sum(orders.amount_report) as amount,
        min(orders.ordered_at) as ordered_at
    from orders
    join first_orders using (order_id)
    group by orders.order_id
), recent as (
    select orders_valued.* from orders_valued cross join as_of where ordered_at > as_of.as_of - interval 24 months
), values_found as (
    select 'all' as series, quantile_disc(amount, 0.5) as amount, count(*) as orders from recent
    union all
    -- Fewer than five say nothing about a series.
    select series, quantile_disc(amount, 0.5), count(*) from recent where series is not null group by series having count(*) >= 5
)
select series, orders, amount::decimal(18, 2) as amount from values_found where orders > 0
