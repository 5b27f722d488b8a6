-- One row per entry of the exhibition lists, up to as_of.
with rows as (
    select * from raw.exhibition
), files as (
    select file_id, source, path from ops.files
), countries as (
    select written, name from staging.stg_countries
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.name), '') as name,
        nullif(trim(rows.company), '') as company,
        nullif(trim(rows.exhibition), '') as exhibition,
        nullif(trim(rows.title), '') as title,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.phone), '') as phone,
        nullif(trim(rows.mobile), '') as mobile,
        nullif(trim(rows.address), '') as address,
        coalesce(countries.name, nullif(trim(rows.country), '')) as country,
        nullif(trim(rows.website), '') as website,
        nullif(trim(rows.series), '') as series,
        nullif(trim(rows.notes), '') as notes,
        nullif(trim(rows.salesperson), '') as salesperson,
        rows.brochure,
        rows.met_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    left join countries on countries.written = rows.country
    cross join as_of
    where rows.met_at is null or rows.met_at <= as_of.as_of
)
select * from values_cleaned
