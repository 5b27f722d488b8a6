-- One row per person: contacts of the CRM, and everybody else who left an e-mail address.
with contacts as (
    select * from core.contacts
), mail_domains as (
    select domain, company_id, is_own from core.mail_domains
), addresses as (
    select email, name as full_name, null as country, false as is_buyer, received_at as seen_at from staging.stg_inquiries
    union all select email, null, null, false, sent_at from staging.stg_campaigns
    union all
    select email, null, null, company_id is null and contact_id is null, ordered_at from staging.stg_orders
    union all select email, null, null, false, responded_at from staging.stg_surveys
    union all select email, name, country, false, met_at from staging.stg_exhibition
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
        'p_' || left(md5(addresses.email), 16) as person_id,
        null as contact_id,
        -- Who ordered without a company is a customer in person.
        coalesce(
            'c_' || any_value(mail_domains.company_id),
            case when bool_or(addresses.is_buyer) then 'p_' || left(md5(addresses.email), 16) end) as customer_id,
        arg_min(addresses.full_name, (addresses.seen_at, addresses.full_name)) filter (where addresses.full_name is not null) as full_name,
        addresses.email,
        null as phone,
        min(addresses.country) as country,
        false as do_not_contact,
        min(addresses.seen_at) as created_at
    from addresses
    left join mail_domains on mail_domains.domain = split_part(addresses.email, '@', 2)
    where contains(addresses.email, '@') and not coalesce(mail_domains.is_own, false)
    group by addresses.email
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
