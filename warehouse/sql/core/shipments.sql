-- One row per shipment and order line.
with shipments as (
    select * from staging.stg_shipments where order_id is not null or sku is not null
), orders as (
    select order_id, min(customer_id) as customer_id from core.orders group by order_id
), lines_named as (
    select
        *,
        coalesce(shipment_id, coalesce(order_id, sku) || '@' || coalesce(date, planned_on, done_on)::varchar) as shipment_key,
        coalesce(order_line, sku, '1') as line_key
    from shipments
), newest_row_kept as (
    select * from lines_named
    qualify row_number() over (
        partition by shipment_key, order_id, line_key order by file_path desc, file_id desc, line desc) = 1
)
select
    concat_ws('#', shipment_key, order_id, line_key) as shipment_line_id,
    shipment_key as shipment_id,
    order_id,
    order_line,
    orders.customer_id,
    sku,
    status,
    quantity,
    done_on is not null as is_shipped,
    date as booked_date,
    planned_on as planned_date,
    done_on as shipped_date,
    delivered_on as delivered_date,
    file_id,
    line
from newest_row_kept
left join orders using (order_id)
