-- One row per activity of the exports, up to as_of.
with rows as (
    select * from raw.activities
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.activity_id), '') as activity_id,
        lower(nullif(trim(rows.type), '')) as type,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.contact_id), '') as contact_id,
        nullif(trim(rows.salesperson_id), '') as salesperson_id,
        lower(nullif(trim(rows.direction), '')) as direction,
        nullif(trim(rows.subject), '') as subject,
        nullif(trim(rows.body), '') as body,
        rows.due_on,
        rows.occurred_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.occurred_at is null or rows.occurred_at <= as_of.as_of
)
select * from values_cleaned
