-- One row per complaint.
with complaints as (
    select * from staging.stg_complaints where complaint_id is not null
), contacts as (
    select contact_id, person_id, customer_id from core.contacts
), company_records as (
    select company_id, customer_id from core.company_records
), products as (
    select sku, series from core.products
), newest_row_kept as (
    select * from complaints
    qualify row_number() over (partition by complaint_id order by file_path desc, line desc) = 1
), parties_identified as (
    select
        newest_row_kept.complaint_id,
        coalesce(company_records.customer_id, contacts.customer_id) as customer_id,
        contacts.person_id,
        newest_row_kept.order_id,
        newest_row_kept.owner as owner_id,
        newest_row_kept.sku,
        products.series,
        newest_row_kept.severity,
        newest_row_kept.status,
        newest_row_kept.text,
        coalesce(newest_row_kept.reopened_at > newest_row_kept.closed_at, false)
            or (newest_row_kept.closed_at is null
                and not regexp_matches(coalesce(newest_row_kept.status, ''), '^(closed|resolved|solved|done)|已关闭|已解决|已完成'))
            as is_open,
        newest_row_kept.file_id,
        newest_row_kept.line,
        newest_row_kept.opened_at,
        newest_row_kept.closed_at,
        newest_row_kept.reopened_at
    from newest_row_kept
    left join company_records using (company_id)
    left join contacts using (contact_id)
    left join products using (sku)
)
select * from parties_identified
