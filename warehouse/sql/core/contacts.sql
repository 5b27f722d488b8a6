-- One row per contact of the CRM, with the person and the customer that it stands for.
with contacts as (
    select * from staging.stg_contacts where contact_id is not null
), mail_domains as (
    select domain, company_id from core.mail_domains
), company_records as (
    select company_id, customer_id from core.company_records
), decisions as (
    select record_id, customer_id, person_id from core.identities where record_kind = 'contact'
), newest_row_kept as (
    select * from contacts
    qualify row_number() over (partition by contact_id order by file_path desc, line desc) = 1
), identified as (
    -- The same mailbox is the same person, however many records the CRM has of it, unless a user knows better.
    select
        newest_row_kept.contact_id,
        coalesce(
            decisions.person_id,
            'p_' || left(md5(coalesce(newest_row_kept.email, 'contact ' || newest_row_kept.contact_id)), 16)) as person_id,
        coalesce(newest_row_kept.company_id, mail_domains.company_id) as company_id,
        decisions.customer_id as decided_customer_id,
        newest_row_kept.full_name,
        newest_row_kept.title,
        newest_row_kept.email,
        coalesce(newest_row_kept.mobile, newest_row_kept.phone) as phone,
        newest_row_kept.country,
        newest_row_kept.preferred_channel,
        coalesce(newest_row_kept.do_not_contact, false) as do_not_contact,
        newest_row_kept.file_id,
        newest_row_kept.line,
        newest_row_kept.created_at
    from newest_row_kept
    left join mail_domains on mail_domains.domain = split_part(newest_row_kept.email, '@', 2)
    left join decisions on decisions.record_id = newest_row_kept.contact_id
)
select
    identified.contact_id,
    identified.person_id,
    coalesce(identified.decided_customer_id, company_records.customer_id, identified.person_id) as customer_id,
    identified.company_id,
    identified.full_name,
    identified.title,
    identified.email,
    identified.phone,
    identified.country,
    identified.preferred_channel,
    identified.do_not_contact,
    identified.file_id,
    identified.line,
    identified.created_at
from identified
left join company_records using (company_id)
