-- One row per contact of the CRM exports, up to as_of.
with rows as (
    select * from raw.contacts
), files as (
    select file_id, source, path from ops.files
), countries as (
    select written, name from staging.stg_countries
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.contact_id), '') as contact_id,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.full_name), '') as full_name,
        nullif(trim(rows.title), '') as title,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.phone), '') as phone,
        nullif(trim(rows.mobile), '') as mobile,
        nullif(trim(rows.address), '') as address,
        coalesce(countries.name, nullif(trim(rows.country), '')) as country,
        nullif(trim(rows.preferred_channel), '') as preferred_channel,
        rows.do_not_contact,
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
