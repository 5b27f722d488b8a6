-- One row per e-mail address of somebody else's, with the person and the customer it belongs to.
with contacts as (
    select contact_id, person_id, customer_id, email from core.contacts where contains(email, '@')
), decisions as (
    select record_id, customer_id, person_id from core.identities where record_kind = 'inquiry'
), mail_domains as (
    select domain, company_id, is_own from core.mail_domains
), company_records as (
    select company_id, customer_id from core.company_records
), inquiries as (
    select inquiry_id, email, name as full_name, received_at from staging.stg_inquiries
), addresses as (
    select email, full_name, null as country, false as is_buyer, received_at as seen_at from inquiries
    union all select email, null, null, false, sent_at from staging.stg_campaigns
    union all
    select email, null, null, company_id is null and contact_id is null, ordered_at from staging.stg_orders
    union all select email, null, null, false, responded_at from staging.stg_surveys
    union all select email, name, country, false, met_at from staging.stg_exhibition
), addresses_summed as (
    select
        email,
        arg_min(full_name, (seen_at, full_name)) filter (where full_name is not null) as full_name,
        min(country) as country,
        bool_or(is_buyer) as is_buyer,
        min(seen_at) as seen_at
    from addresses
    where contains(email, '@')
    group by email
), contacts_of_addresses as (
    select
        email,
        arg_min(person_id, contact_id) as person_id,
        arg_min(customer_id, contact_id) as customer_id
    from contacts
    group by email
), decided as (
    select
        inquiries.email,
        arg_min(decisions.person_id, inquiries.inquiry_id) filter (where decisions.person_id is not null) as person_id,
        arg_min(decisions.customer_id, inquiries.inquiry_id) filter (where decisions.customer_id is not null) as customer_id
    from inquiries
    join decisions on decisions.record_id = inquiries.inquiry_id
    where contains(inquiries.email, '@')
    group by inquiries.email
), all_addresses as (
    select email from contacts_of_addresses union select email from addresses_summed
), told as (
    select
        all_addresses.email,
        coalesce(
            contacts_of_addresses.person_id, decided.person_id, 'p_' || left(md5(all_addresses.email), 16)) as person_id,
        -- Who ordered without a company is a customer in person.
        coalesce(
            contacts_of_addresses.customer_id,
            decided.customer_id,
            company_records.customer_id,
            case when addresses_summed.is_buyer then 'p_' || left(md5(all_addresses.email), 16) end) as customer_id,
        addresses_summed.full_name,
        addresses_summed.country,
        contacts_of_addresses.person_id is not null as is_contact,
        addresses_summed.seen_at
    from all_addresses
    left join contacts_of_addresses using (email)
    left join addresses_summed using (email)
    left join decided using (email)
    left join mail_domains on mail_domains.domain = split_part(all_addresses.email, '@', 2)
    left join company_records using (company_id)
    where contacts_of_addresses.person_id is not null or not coalesce(mail_domains.is_own, false)
)
select * from told
