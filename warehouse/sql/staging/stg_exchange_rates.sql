-- One row per rate of one currency on one day, up to as_of.
with rows as (
    select * from raw.exchange_rates
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        upper(nullif(trim(rows.currency), '')) as currency,
        rows.usd,
        rows.date,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.date is null or rows.date <= as_of.as_of
)
select * from values_cleaned
