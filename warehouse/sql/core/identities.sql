-- One row per record on which a user decided who it is.
with decisions as (
    select * from staging.stg_identities where record_id is not null
), companies as (
    select company_id, created_at from staging.stg_companies where company_id is not null
), newest_row_kept as (
    select record_kind, record_id, customer, person, file_id, line
    from decisions
    qualify row_number() over (partition by record_kind, record_id order by file_path desc, line desc) = 1
), companies_first_known as (
    select company_id, min(created_at) as created_at from companies group by company_id
), customers_named as (
    -- Named after the CRM's first record of it, so that a decision does not rename who was known before.
    select
        newest_row_kept.customer,
        coalesce(
            'c_' || arg_min(record_id, (coalesce(companies_first_known.created_at, timestamp '9999-01-01'), record_id))
                filter (where record_kind = 'company'),
            'k_' || left(md5(newest_row_kept.customer), 16)) as customer_id
    from newest_row_kept
    left join companies_first_known on companies_first_known.company_id = record_id and record_kind = 'company'
    where newest_row_kept.customer is not null
    group by newest_row_kept.customer
)
select
    newest_row_kept.record_kind,
    newest_row_kept.record_id,
    customers_named.customer_id,
    'p_' || left(md5('decided ' || newest_row_kept.person), 16) as person_id,
    newest_row_kept.file_id,
    newest_row_kept.line
from newest_row_kept
left join customers_named using (customer)
