-- One row per product of the exports, up to as_of.
with rows as (
    select * from raw.products
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.sku), '') as sku,
        nullif(trim(rows.name), '') as name,
        nullif(trim(rows.series), '') as series,
        upper(nullif(trim(rows.currency), '')) as currency,
        nullif(trim(rows.hs_code), '') as hs_code,
        nullif(trim(rows.page), '') as page,
        rows.list_price,
        rows.rebate_rate,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
)
select * from values_cleaned
