-- One row per campaign mail sent, up to as_of.
with rows as (
    select * from raw.campaigns
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.campaign_id), '') as campaign_id,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.salesperson_id), '') as salesperson_id,
        nullif(trim(rows.series), '') as series,
        nullif(trim(rows.token), '') as token,
        rows.sent_at,
        case when rows.opened_at <= as_of.as_of then rows.opened_at end as opened_at,
        case when rows.clicked_at <= as_of.as_of then rows.clicked_at end as clicked_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.sent_at is null or rows.sent_at <= as_of.as_of
)
select * from values_cleaned
