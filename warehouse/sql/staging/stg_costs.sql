-- One row per cost of the exports, up to as_of.
with rows as (
    select * from raw.costs
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date from ops.as_of cross join ops.settings
), values_cleaned as (
    select
        upper(nullif(trim(rows.currency), '')) as currency,
        nullif(trim(rows.department), '') as department,
        nullif(trim(rows.salesperson_id), '') as salesperson_id,
        nullif(trim(rows.exhibition), '') as exhibition,
        nullif(trim(rows.channel), '') as channel,
        rows.amount,
        rows.month,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.month is null or rows.month <= as_of.as_of_date
)
select * from values_cleaned
