-- One row per contact of the CRM, with the person and the customer that it stands for.
with contacts as (
    select * from staging.stg_contacts where contact_id is not null
), mail_domains as (
    select domain, company_id from core.mail_domains
), newest_row_kept as (
    select * from contacts
    qualify row_number() over (partition by contact_id order by file_path desc, line desc) = 1
), identified as (
    -- The same mailbox is the same person, however many records the CRM has of it.
    select
        newest_row_kept.contact_id,
        'p_' || left(md5(coalesce(newest_row_kept.email, 'contact ' || newest_row_kept.contact_id)), 16) as person_id,
        coalesce(newest_row_kept.company_id, mail_domains.company_id) as company_id,
        newest_row_kept.full_name,
        newest_row_kept.email,
        coalesce(newest_row_kept.mobile, newest_row_kept.phone) as phone,
        newest_row_kept.country,
        coalesce(newest_row_kept.do_not_contact, false) as do_not_contact,
        newest_row_kept.created_at
    from newest_row_kept
    left join mail_domains on mail_domains.domain = split_part(newest_row_kept.email, '@', 2)
)
select
    contact_id,
    person_id,
    coalesce('c_' || company_id, person_id) as customer_id,
    company_id,
    full_name,
    email,
    phone,
    country,
    do_not_contact,
    created_at
from identified
