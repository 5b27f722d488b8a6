-- One row per person: contacts of the CRM, and everybody else who left an e-mail address.
with contacts as (
    select * from core.contacts
), mailboxes as (
    select * from core.mailboxes
), people_of_contacts as (
    select
        person_id,
        min(contact_id) as contact_id,
        arg_min(customer_id, contact_id) as customer_id,
        arg_min(full_name, contact_id) as full_name,
        min(email) as email,
        arg_min(phone, contact_id) as phone,
        arg_min(country, contact_id) as country,
        bool_or(do_not_contact) as do_not_contact,
        min(created_at) as created_at
    from contacts
    group by person_id
), people_of_addresses as (
    select
        person_id,
        null as contact_id,
        min(customer_id) as customer_id,
        arg_min(full_name, (seen_at, email)) as full_name,
        min(email) as email,
        null as phone,
        min(country) as country,
        false as do_not_contact,
        min(seen_at) as created_at
    from mailboxes
    where not is_contact
    group by person_id
), people_joined as (
    select * from people_of_contacts
    union all by name
    select * from people_of_addresses where person_id not in (select person_id from people_of_contacts)
)
select
    person_id,
    contact_id,
    customer_id,
    full_name,
    email,
    phone,
    country,
    do_not_contact,
    created_at
from people_joined
