-- One row per month and customer who was active when it began.
with settings as (
    select time_zone from ops.settings
), present as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as present_date
    from ops.as_of as as_of
    cross join settings
), orders as (
    select
        order_id,
        'orders:' || min(order_line_id) as evidence_id,
        min(customer_id) as customer_id,
        min(ordered_at) as ordered_at,
        date_trunc('month', min(ordered_date))::date as month
    from marts.order_profit
    where not is_cancelled and ordered_at is not null
    group by order_id
), bounds as (
    select min(month) as first_month, max(month) as last_month from orders
), newest_of_months_kept as (
    select * from orders
    where customer_id is not null
    qualify row_number() over (partition by customer_id, month order by ordered_at desc, order_id desc) = 1
), next_months_found as (
    select *, lead(month) over (partition by customer_id order by month) as next_month from newest_of_months_kept
), months_active as (
    -- Active: an order in the twelve months before the month begins. The next order begins its own twelve.
    select
        *,
        unnest(range(
            month + interval 1 month,
            least(month + interval 13 months, coalesce(next_month + interval 1 month, month + interval 13 months)),
            interval 1 month))::date as month_date
    from next_months_found
), told as (
    -- The orders must reach back twelve months and up to the month, and it must be over.
    select months_active.*
    from months_active
    cross join bounds
    cross join present
    where months_active.month_date between bounds.first_month + interval 12 months and bounds.last_month
      and (months_active.month_date + interval 1 month)::date - 1 <= present.present_date
)
select
    customer_id,
    evidence_id,
    month_date = month + interval 12 months and next_month is distinct from month_date as is_lost,
    month_date
from told
