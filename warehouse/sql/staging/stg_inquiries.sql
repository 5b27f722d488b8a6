-- One row per inquiry of the exports, up to as_of.
with rows as (
    select * from raw.inquiries
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.inquiry_id), '') as inquiry_id,
        lower(nullif(trim(rows.channel), '')) as channel,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.name), '') as name,
        nullif(trim(rows.company), '') as company,
        nullif(trim(rows.subject), '') as subject,
        nullif(trim(rows.body), '') as body,
        nullif(trim(rows.sku), '') as sku,
        nullif(trim(rows.assigned_to), '') as assigned_to,
        nullif(trim(rows.page), '') as page,
        rows.received_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.received_at is null or rows.received_at <= as_of.as_of
)
select * from values_cleaned
