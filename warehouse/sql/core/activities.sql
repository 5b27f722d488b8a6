-- One row per activity between the company and a customer.
with activities as (
    select * from staging.stg_activities where activity_id is not null
), contacts as (
    select contact_id, person_id, customer_id from core.contacts
), company_records as (
    select company_id, customer_id from core.company_records
), newest_row_kept as (
    select * from activities
    qualify row_number() over (partition by activity_id order by file_path desc, line desc) = 1
), parties_identified as (
    select
        newest_row_kept.activity_id,
        coalesce(company_records.customer_id, contacts.customer_id) as customer_id,
        contacts.person_id,
        newest_row_kept.salesperson_id,
        case newest_row_kept.type when 'email' then 'mail' when 'e-mail' then 'mail' else newest_row_kept.type end as activity_type,
        newest_row_kept.direction,
        newest_row_kept.subject,
        newest_row_kept.body,
        newest_row_kept.source,
        newest_row_kept.file_id,
        newest_row_kept.line,
        newest_row_kept.due_on,
        newest_row_kept.occurred_at
    from newest_row_kept
    left join company_records using (company_id)
    left join contacts using (contact_id)
)
select
    activity_id,
    customer_id,
    person_id,
    salesperson_id,
    activity_type,
    direction,
    subject,
    body,
    source,
    -- An automatic reply is no answer, a bounce is none, an internal note is none.
    coalesce(direction, '') = 'out' and activity_type in ('mail', 'call', 'meeting', 'chat') as is_reply,
    file_id,
    line,
    due_on,
    occurred_at
from parties_identified
