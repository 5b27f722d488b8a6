-- One row per person of the customer, or with whom we talked as such, those of the CRM first.
with contacts as (
    select
        person_id,
        arg_max(full_name, (created_at, contact_id)) as full_name,
        arg_max(title, (created_at, contact_id)) filter (where title is not null) as title,
        arg_max(preferred_channel, (created_at, contact_id)) filter (where preferred_channel is not null) as preferred_channel,
        bool_or(do_not_contact) as do_not_contact
    from core.contacts
    where customer_id = $customer
    group by person_id
), talks as (
    select person_id, max(occurred_at) as last_at
    from core.messages
    where customer_id = $customer and not has_bounced and person_id is not null
    group by person_id
), named as (
    select person_id from core.people where customer_id = $customer
    union select person_id from contacts
    union select person_id from talks
)
select
    coalesce(contacts.full_name, people.full_name) as person,
    people.email,
    people.phone,
    contacts.title as subject,
    concat_ws(',',
        if(people.do_not_contact or coalesce(contacts.do_not_contact, false), 'do_not_contact', null),
        if(people.contact_id is null, 'not_in_crm', null),
        'prefers_' || lower(replace(replace(contacts.preferred_channel, ' ', '_'), ',', '_'))) as codes,
    talks.last_at as happened_at,
    'people:' || named.person_id as evidence
from named
left join core.people as people using (person_id)
left join contacts using (person_id)
left join talks using (person_id)
order by people.contact_id is null, talks.last_at desc nulls last, person, named.person_id
limit 30
