-- One row per customer: a company, however many records stand for it, or a person who buys without one.
with companies as (
    select * from staging.stg_companies where company_id is not null
), company_records as (
    select company_id, customer_id from core.company_records
), contacts as (
    select * from core.contacts
), mailboxes as (
    select * from core.mailboxes
), identities as (
    select customer_id, record_kind, record_id from core.identities where customer_id is not null
), inquiries as (
    select inquiry_id, company, received_at from staging.stg_inquiries
), dealings as (
    select company_id, ordered_at as happened_at from staging.stg_orders
    union all select company_id, changed_at from staging.stg_opportunities
    union all select company_id, quoted_at from staging.stg_quotations
    union all select company_id, signed_at from staging.stg_contracts
    union all select company_id, occurred_at from staging.stg_activities
    union all select company_id, opened_at from staging.stg_complaints
    union all select company_id, created_at from contacts
), newest_rows_kept as (
    select companies.*, company_records.customer_id
    from companies
    join company_records using (company_id)
    qualify row_number() over (partition by company_id order by file_path desc, line desc) = 1
), companies_of_crm as (
    -- The first record of a customer speaks for it; what it does not say, a later one may.
    select
        customer_id,
        first(company_id order by created_at nulls last, company_id) as company_id,
        first(name order by created_at nulls last, company_id) as name,
        first(name_local order by created_at nulls last, company_id) filter (where name_local is not null) as name_local,
        first(type order by created_at nulls last, company_id) filter (where type is not null) as customer_type,
        first(country order by created_at nulls last, company_id) filter (where country is not null) as country,
        first(city order by created_at nulls last, company_id) filter (where city is not null) as city,
        first(website order by created_at nulls last, company_id) filter (where website is not null) as website,
        first(owner order by created_at nulls last, company_id) filter (where owner is not null) as owner_id,
        first(industry order by created_at nulls last, company_id) filter (where industry is not null) as industry,
        count(*) as records,
        true as is_in_crm,
        min(created_at) as created_at
    from newest_rows_kept
    group by customer_id
), companies_of_deals as (
    -- Dealt with, but not among the companies that the CRM exported.
    select
        company_records.customer_id,
        min(dealings.company_id) as company_id,
        min(dealings.company_id) as name,
        count(distinct dealings.company_id) as records,
        false as is_in_crm,
        min(dealings.happened_at) as created_at
    from dealings
    join company_records using (company_id)
    where company_records.customer_id not in (select customer_id from companies_of_crm)
    group by company_records.customer_id
), people_without_company as (
    select
        customer_id,
        arg_min(coalesce(full_name, email), contact_id) as name,
        arg_min(country, contact_id) as country,
        count(*) as records,
        true as is_in_crm,
        min(created_at) as created_at
    from contacts
    where company_id is null
      and customer_id not in (select customer_id from company_records)
    group by customer_id
), buyers_by_mail as (
    select
        customer_id,
        min(email) as name,
        count(*) as records,
        false as is_in_crm,
        min(seen_at) as created_at
    from mailboxes
    where not is_contact and customer_id = person_id
      and customer_id not in (select customer_id from people_without_company)
    group by customer_id
), customers_decided as (
    -- Known by a user's decision alone.
    select
        identities.customer_id,
        arg_min(inquiries.company, (inquiries.received_at, inquiries.inquiry_id))
            filter (where inquiries.company is not null) as name,
        count(*) as records,
        false as is_in_crm,
        min(inquiries.received_at) as created_at
    from identities
    left join inquiries on identities.record_kind = 'inquiry' and inquiries.inquiry_id = identities.record_id
    where identities.customer_id not in (select customer_id from company_records)
      and identities.customer_id not in (select customer_id from people_without_company)
    group by identities.customer_id
), customers_joined as (
    select * from companies_of_crm
    union all by name select * from companies_of_deals
    union all by name select * from people_without_company
    union all by name select * from buyers_by_mail
    union all by name select * from customers_decided
)
select
    customer_id,
    company_id,
    name,
    name_local,
    customer_type,
    country,
    city,
    website,
    nullif(regexp_replace(lower(website), '^(https?://)?(www\.)?([^/:]+).*$', '\3'), '') as web_domain,
    owner_id,
    industry,
    records,
    is_in_crm,
    created_at
from customers_joined
