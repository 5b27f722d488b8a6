-- One row per instalment of an order.
with payments as (
    select * from staging.stg_payments where order_id is not null
), orders as (
    select order_id, min(customer_id) as customer_id, min(salesperson_id) as salesperson_id from core.orders group by order_id
), newest_file_kept as (
    -- The newest file that holds an order's payments holds all of them.
    select * from payments
    qualify rank() over (partition by order_id order by file_path desc, file_id desc) = 1
), repeated_rows_dropped as (
    select * from newest_file_kept
    qualify row_number() over (
        partition by order_id, instalment, due_on, currency, amount, paid_on, method order by line) = 1
), instalments_summed as (
    -- What came in, and what of an instalment is still missing, are rows of their own.
    select
        order_id,
        instalment,
        due_on as due_date,
        currency,
        min(method) as method,
        try_cast(sum(amount) as decimal(18, 4)) as amount,
        try_cast(coalesce(sum(amount) filter (where paid_on is not null), 0) as decimal(18, 4)) as paid_amount,
        max(paid_on) as last_paid_date,
        max(lc_latest_shipment) as lc_latest_shipment_date,
        max(lc_expiry) as lc_expiry_date,
        min(file_id) as file_id,
        min(line) as line
    from repeated_rows_dropped
    group by order_id, instalment, due_on, currency
)
select
    order_id || '#' || row_number() over (
        partition by order_id order by due_date nulls last, instalment, currency, line) as payment_id,
    order_id,
    orders.customer_id,
    orders.salesperson_id,
    instalment,
    method,
    currency,
    amount,
    paid_amount,
    try_cast(amount::decimal(38, 4) - paid_amount as decimal(18, 4)) as open_amount,
    amount <= paid_amount as is_paid,
    due_date,
    last_paid_date,
    lc_latest_shipment_date,
    lc_expiry_date,
    file_id,
    line
from instalments_summed
left join orders using (order_id)
