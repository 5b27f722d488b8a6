-- One row per company of the CRM exports, up to as_of.
with rows as (
    select * from raw.companies
), files as (
    select file_id, source, path from ops.files
), countries as (
    select written, name from staging.stg_countries
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.name), '') as name,
        nullif(trim(rows.name_local), '') as name_local,
        nullif(trim(rows.type), '') as type,
        nullif(trim(rows.parent_company_id), '') as parent_company_id,
        coalesce(countries.name, nullif(trim(rows.country), '')) as country,
        nullif(trim(rows.city), '') as city,
        nullif(trim(rows.address), '') as address,
        nullif(trim(rows.website), '') as website,
        nullif(trim(rows.phone), '') as phone,
        nullif(trim(rows.industry), '') as industry,
        nullif(trim(rows.source), '') as crm_source,
        nullif(trim(rows.stage), '') as stage,
        nullif(trim(rows.owner), '') as owner,
        rows.created_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    left join countries on countries.written = rows.country
    cross join as_of
    where rows.created_at is null or rows.created_at <= as_of.as_of
)
select * from values_cleaned
