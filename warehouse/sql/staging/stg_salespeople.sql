-- One row per salesperson of the exports, up to as_of.
with rows as (
    select * from raw.salespeople
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.salesperson_id), '') as salesperson_id,
        nullif(trim(rows.name), '') as name,
        nullif(trim(rows.team), '') as team,
        nullif(trim(rows.manager), '') as manager,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.time_zone), '') as time_zone,
        rows.joined_on,
        rows.left_on,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
)
select * from values_cleaned
