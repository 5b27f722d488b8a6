-- One row per entry of an exhibition list.
with entries as (
    select * from staging.stg_exhibition
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), decisions as (
    select record_id, customer_id, person_id from core.identities where record_kind = 'exhibition'
), entries_numbered as (
    -- A row of a list is known by the list's name and its place in it.
    select *, row_number() over (partition by file_id order by line) as position
    from entries
), entries_identified as (
    select
        regexp_extract(entries.file_path, '[^/]+$') || ':' || entries.position as card_id,
        coalesce(decisions.person_id, mailboxes.person_id) as person_id,
        coalesce(decisions.customer_id, mailboxes.customer_id) as customer_id,
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
    from entries_numbered as entries
    left join mailboxes on mailboxes.email = entries.email
    left join decisions
        on decisions.record_id = regexp_extract(entries.file_path, '[^/]+$') || ':' || entries.position
)
select * from entries_identified
