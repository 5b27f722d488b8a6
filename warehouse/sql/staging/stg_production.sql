-- One row per run of production of the exports, up to as_of.
with rows as (
    select * from raw.production
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date from ops.as_of cross join ops.settings
), orders_to_come as (
    select order_id from staging.stg_orders_to_come
), values_cleaned as (
    select
        nullif(trim(rows.production_id), '') as production_id,
        nullif(trim(rows.order_id), '') as order_id,
        nullif(trim(rows.order_line), '') as order_line,
        nullif(trim(rows.sku), '') as sku,
        lower(nullif(trim(rows.status), '')) as status,
        rows.quantity,
        rows.date,
        rows.planned_on,
        case when rows.done_on <= as_of.as_of_date then rows.done_on end as done_on,
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
