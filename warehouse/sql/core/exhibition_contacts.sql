-- One row per entry of an exhibition list.
with entries as (
    select *, regexp_extract(file_path, '[^/]+$') as file_name from staging.stg_exhibition
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), decisions as (
    select record_id, customer_id, person_id from core.identities where record_kind = 'exhibition'
), configured as (
    select exhibition, lists, starts_date, ends_date from ops.exhibitions
), names as (
    select name, exhibition from core.exhibition_names
), settings as (
    select time_zone from ops.settings
), lists as (
    select exhibition, unnest(lists) as list from configured
), files_of_lists as (
    select entries.file_id, min(lists.exhibition) as exhibition
    from (select distinct file_id, source, file_name from entries) as entries
    join lists on entries.source = lists.list or entries.file_name glob lists.list
    group by entries.file_id
), entries_placed as (
    -- A row of a list is known by the list's name and its place in it. What pipeline.yaml says of a list stands above what its rows say.
    select
        entries.*,
        file_name || ':' || place as card_id,
        coalesce(files_of_lists.exhibition, names.exhibition, entries.exhibition) as exhibition_told
    from entries
    left join files_of_lists using (file_id)
    left join names on names.name = lower(entries.exhibition)
), entries_identified as (
    select
        entries.card_id,
        coalesce(decisions.person_id, mailboxes.person_id) as person_id,
        coalesce(decisions.customer_id, mailboxes.customer_id) as customer_id,
        entries.exhibition_told as exhibition,
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
        entries.met_at,
        -- A list without times: on one of the exhibition's days.
        coalesce(
            entries.met_at,
            timezone('UTC', timezone(settings.time_zone, configured.starts_date::timestamp))) as met_from_at,
        coalesce(
            entries.met_at,
            timezone('UTC', timezone(settings.time_zone, (configured.ends_date + 1)::timestamp))) as met_until_at
    from entries_placed as entries
    cross join settings
    left join configured on configured.exhibition = entries.exhibition_told
    left join mailboxes on mailboxes.email = entries.email
    left join decisions on decisions.record_id = entries.card_id
)
select * from entries_identified
