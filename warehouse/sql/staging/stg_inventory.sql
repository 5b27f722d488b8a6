-- One row per count of one article of the exports, up to as_of.
with rows as (
    select * from raw.inventory
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date from ops.as_of cross join ops.settings
), values_cleaned as (
    select
        nullif(trim(rows.sku), '') as sku,
        nullif(trim(rows.place), '') as place,
        lower(nullif(trim(rows.status), '')) as status,
        rows.quantity,
        rows.date,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.date is null or rows.date <= as_of.as_of_date
)
select * from values_cleaned
