-- One row per campaign mail to one recipient.
with campaigns as (
    select * from staging.stg_campaigns
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), recipients_identified as (
    select
        campaigns.campaign_id,
        mailboxes.person_id,
        mailboxes.customer_id,
        campaigns.email,
        campaigns.salesperson_id,
        campaigns.series,
        campaigns.token,
        campaigns.file_id,
        campaigns.line,
        campaigns.sent_at,
        campaigns.opened_at,
        campaigns.clicked_at
    from campaigns
    left join mailboxes using (email)
)
select * from recipients_identified
