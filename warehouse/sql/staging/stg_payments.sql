-- One row per payment, received or due, of the exports, up to as_of.
with rows as (
    select * from raw.payments
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date from ops.as_of cross join ops.settings
), orders_to_come as (
    select order_id from staging.stg_orders_to_come
), values_cleaned as (
    select
        nullif(trim(rows.order_id), '') as order_id,
        nullif(trim(rows.instalment), '') as instalment,
        nullif(trim(rows.method), '') as method,
        upper(nullif(trim(rows.currency), '')) as currency,
        rows.amount,
        rows.due_on,
        case when rows.paid_on <= as_of.as_of_date then rows.paid_on end as paid_on,
        rows.lc_latest_shipment,
        rows.lc_expiry,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where coalesce(nullif(trim(rows.order_id), '') not in (select order_id from orders_to_come), true)
)
select * from values_cleaned
