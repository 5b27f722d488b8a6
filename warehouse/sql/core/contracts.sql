-- One row per contract or signed proforma invoice.
with contracts as (
    select * from staging.stg_contracts where contract_id is not null
), orders as (
    select order_id, min(customer_id) as customer_id from core.orders group by order_id
), company_records as (
    select company_id, customer_id from core.company_records
), newest_row_kept as (
    select * from contracts
    qualify row_number() over (partition by contract_id order by file_path desc, file_id desc, line desc) = 1
), parties_identified as (
    select
        newest_row_kept.contract_id,
        newest_row_kept.order_id,
        newest_row_kept.opportunity_id,
        coalesce(company_records.customer_id, orders.customer_id) as customer_id,
        newest_row_kept.kind,
        newest_row_kept.currency,
        newest_row_kept.amount,
        coalesce(regexp_matches(newest_row_kept.kind, '^(pi|p/i)$|proforma|pro forma|形式发票|形式發票'), false) as is_proforma,
        newest_row_kept.partial_shipment as is_partial_shipment_allowed,
        newest_row_kept.lc_latest_shipment as lc_latest_shipment_date,
        newest_row_kept.lc_expiry as lc_expiry_date,
        newest_row_kept.file_id,
        newest_row_kept.line,
        newest_row_kept.signed_at
    from newest_row_kept
    left join company_records using (company_id)
    left join orders using (order_id)
)
select * from parties_identified
