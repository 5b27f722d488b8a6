-- One row per entry of the exhibition lists, up to as_of.
with records as (
    -- An entry's place counts those too that could not be read: putting one of them right moves no other.
    select *, true as is_read from raw.exhibition
    union all by name
    select file_id, line, false as is_read from ops.rejected_rows
), records_placed as (
    select *, row_number() over (partition by file_id order by line) as place from records
), rows as (
    select * from records_placed where is_read
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
        rows.line,
        rows.place
    from rows
    join files using (file_id)
    left join countries on countries.written = rows.country
    cross join as_of
    where rows.met_at is null or rows.met_at <= as_of.as_of
)
select * from values_cleaned
