-- One row per person who asked from a mailbox that the CRM does not have, with the contact who is probably the same person.
with inquiries as (
    select inquiry_id, person_id, customer_id, name, subject, received_at
    from core.inquiries
    where is_genuine and person_id is not null and received_at is not null and name is not null
), decisions as (
    select record_id from core.identities where record_kind = 'inquiry' and person_id is not null
), people as (
    select person_id from core.people where contact_id is null
), contacts as (
    select person_id, customer_id, full_name, created_at from core.contacts where full_name is not null
), replies as (
    select person_id, regexp_replace(lower(subject), '^(re|aw|sv|rv|回复|答复)\s*[:：]\s*', '') as subject, occurred_at
    from core.activities
    where is_reply and activity_type = 'mail' and person_id is not null
      and regexp_matches(lower(subject), '^(re|aw|sv|rv|回复|答复)\s*[:：]')
), inquirers as (
    -- Where a user decided who it is, nothing is guessed.
    select
        inquiries.person_id,
        inquiries.customer_id,
        lower(inquiries.subject) as subject,
        inquiries.received_at,
        list_sort(string_split(trim(regexp_replace(strip_accents(lower(inquiries.name)), '[^\pL\pN]+', ' ', 'g')), ' ')) as name_words
    from inquiries
    semi join people using (person_id)
    anti join decisions on decisions.record_id = inquiries.inquiry_id
), contacts_named as (
    select
        person_id,
        customer_id,
        created_at,
        list_sort(string_split(trim(regexp_replace(strip_accents(lower(full_name)), '[^\pL\pN]+', ' ', 'g')), ' ')) as name_words
    from contacts
), threads as (
    -- 'Re:' and the inquiry's own subject, within 60 days.
    select distinct inquirers.person_id, activities.person_id as contact_person_id
    from inquirers
    join replies as activities
        on activities.subject = inquirers.subject
        and activities.occurred_at > inquirers.received_at
        and activities.occurred_at < inquirers.received_at + interval 60 days
), candidates as (
    select distinct threads.person_id, threads.contact_person_id, 1 as rank
    from threads
    join inquirers on inquirers.person_id = threads.person_id
    join contacts_named on contacts_named.person_id = threads.contact_person_id
    where len(list_filter(list_intersect(inquirers.name_words, contacts_named.name_words), lambda word: length(word) > 1)) > 0
    union all
    -- Of the same name and customer, or entered when somebody answered.
    select distinct inquirers.person_id, contacts_named.person_id, 2
    from inquirers
    join contacts_named using (name_words)
    where len(name_words) > 1
      and (contacts_named.customer_id = inquirers.customer_id
          or contacts_named.created_at between inquirers.received_at - interval 1 day and inquirers.received_at + interval 10 days)
), best_candidates as (
    select * from candidates qualify rank = min(rank) over (partition by person_id)
), only_candidates as (
    select * from best_candidates qualify count(*) over (partition by person_id) = 1
)
select person_id, contact_person_id from only_candidates
