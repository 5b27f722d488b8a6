-- One row per entry of an exhibition list.
with entries as (
    select * from staging.stg_exhibition
), people as (
    select person_id, customer_id, email from core.people
), entries_identified as (
    select
        people.person_id,
        people.customer_id,
        entries.exhibition,
        entries.name,
        entries.company,
        entries.title,
        entries.email,
        coalesce(entries.mobile, entries.phone) as phone,
        entries.country,
        entries.website,
        entries.series,
        entries.notes,
        entries.salesperson as salesperson_id,
        entries.file_path,
        coalesce(entries.brochure, false) as has_brochure,
        entries.file_id,
        entries.line,
        entries.met_at
    from entries
    left join people on people.email = entries.email
)
select * from entries_identified
