-- One row per company that a CRM's list of companies names.
with companies as (
    select * from staging.stg_companies where company_id is not null
), company_records as (
    select company_id, customer_id, evidence from core.company_records
), newest_row_kept as (
    select * from companies
    qualify row_number() over (partition by company_id order by file_path desc, line desc) = 1
)
select
    newest_row_kept.company_id,
    company_records.customer_id,
    newest_row_kept.source,
    newest_row_kept.name,
    newest_row_kept.owner as owner_id,
    company_records.evidence,
    newest_row_kept.file_id,
    newest_row_kept.line,
    newest_row_kept.created_at
from newest_row_kept
join company_records using (company_id)
