-- One row per opportunity row of the exports, up to as_of.
with rows as (
    select * from raw.opportunities
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.opportunity_id), '') as opportunity_id,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.stage), '') as stage,
        nullif(trim(rows.product), '') as product,
        upper(nullif(trim(rows.currency), '')) as currency,
        nullif(trim(rows.owner), '') as owner,
        nullif(trim(rows.lost_reason), '') as lost_reason,
        rows.amount,
        rows.won,
        rows.changed_at,
        case when rows.closed_at <= as_of.as_of then rows.closed_at end as closed_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.changed_at is null or rows.changed_at <= as_of.as_of
)
select * from values_cleaned
