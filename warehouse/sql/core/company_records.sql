-- One row per company id that any source names, with the customer it stands for.
with named as (
    select company_id from staging.stg_companies
    union select company_id from staging.stg_contacts
    union select company_id from staging.stg_orders
    union select company_id from staging.stg_opportunities
    union select company_id from staging.stg_activities
    union select company_id from staging.stg_complaints
    union select company_id from staging.stg_surveys
    union select company_id from staging.stg_quotations
    union select company_id from staging.stg_contracts
), decisions as (
    select record_id, customer_id from core.identities where record_kind = 'company'
), customers_told as (
    select
        named.company_id,
        coalesce(decisions.customer_id, 'c_' || named.company_id) as customer_id,
        case when decisions.customer_id is not null then 'decision' else 'record' end as evidence
    from named
    left join decisions on decisions.record_id = named.company_id
    where named.company_id is not null
)
select * from customers_told
