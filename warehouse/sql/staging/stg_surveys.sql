-- One row per survey answer of the exports, up to as_of.
with rows as (
    select * from raw.surveys
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.response_id), '') as response_id,
        lower(nullif(trim(rows.measure), '')) as measure,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.series), '') as series,
        nullif(trim(rows.comment), '') as comment,
        nullif(trim(rows.exhibition), '') as exhibition,
        rows.score,
        rows.invited,
        rows.responded_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.responded_at is null or rows.responded_at <= as_of.as_of
)
select * from values_cleaned
