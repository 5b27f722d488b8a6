-- One row per campaign mail to one recipient.
with campaigns as (
    select * from staging.stg_campaigns where campaign_id is not null
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), company_records as (
    select company_id, customer_id from core.company_records
), newest_row_kept as (
    -- Overlapping exports tell of the same mail again; the newest knows whether it was opened.
    select * from campaigns
    qualify coalesce(email, token) is null
        or row_number() over (partition by campaign_id, email, token, sent_at order by file_path desc, line desc) = 1
), companies_of_addresses as (
    select newest_row_kept.email, min(company_records.customer_id) as customer_id
    from newest_row_kept
    join company_records using (company_id)
    where newest_row_kept.email is not null
    group by newest_row_kept.email
), recipients_identified as (
    select
        newest_row_kept.campaign_id,
        mailboxes.person_id,
        -- An address of which the CRM knows nothing may still have been mailed as one of a company's.
        coalesce(mailboxes.customer_id, companies_of_addresses.customer_id) as customer_id,
        newest_row_kept.email,
        newest_row_kept.salesperson_id,
        newest_row_kept.series,
        newest_row_kept.token,
        newest_row_kept.file_id,
        newest_row_kept.line,
        newest_row_kept.sent_at,
        newest_row_kept.opened_at,
        newest_row_kept.clicked_at
    from newest_row_kept
    left join mailboxes using (email)
    left join companies_of_addresses using (email)
)
select * from recipients_identified
