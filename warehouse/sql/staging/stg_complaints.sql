-- One row per complaint of the exports, up to as_of.
with rows as (
    select * from raw.complaints
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.complaint_id), '') as complaint_id,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.contact_id), '') as contact_id,
        nullif(trim(rows.sku), '') as sku,
        lower(nullif(trim(rows.severity), '')) as severity,
        lower(nullif(trim(rows.status), '')) as status,
        nullif(trim(rows.text), '') as text,
        nullif(trim(rows.order_id), '') as order_id,
        nullif(trim(rows.owner), '') as owner,
        rows.opened_at,
        case when rows.closed_at <= as_of.as_of then rows.closed_at end as closed_at,
        case when rows.reopened_at <= as_of.as_of then rows.reopened_at end as reopened_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.opened_at is null or rows.opened_at <= as_of.as_of
)
select * from values_cleaned
