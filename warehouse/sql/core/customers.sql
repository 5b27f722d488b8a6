-- One row per customer: a company, or a person who buys without one.
with companies as (
    select * from staging.stg_companies where company_id is not null
), contacts as (
    select * from core.contacts
), orders as (
    select company_id, contact_id, email, ordered_at from staging.stg_orders
), opportunities as (
    select company_id, changed_at from staging.stg_opportunities
), quotations as (
    select company_id, quoted_at from staging.stg_quotations
), companies_of_crm as (
    select
        'c_' || company_id as customer_id,
        company_id,
        name,
        name_local,
        type as customer_type,
        country,
        city,
        website,
        nullif(regexp_replace(lower(website), '^(https?://)?(www\.)?([^/:]+).*$', '\3'), '') as web_domain,
        owner as owner_id,
        industry,
        true as is_in_crm,
        created_at
    from companies
    qualify row_number() over (partition by company_id order by file_path desc, line desc) = 1
), companies_of_deals as (
    -- Sold to, but not among the companies that the CRM exported.
    select
        'c_' || company_id as customer_id,
        company_id,
        company_id as name,
        false as is_in_crm,
        min(happened_at) as created_at
    from (
        select company_id, ordered_at as happened_at from orders
        union all select company_id, changed_at from opportunities
        union all select company_id, quoted_at from quotations
        union all select company_id, created_at from contacts
    )
    where company_id is not null and company_id not in (select company_id from companies_of_crm)
    group by company_id
), people_without_company as (
    select
        customer_id,
        arg_min(coalesce(full_name, email), contact_id) as name,
        arg_min(country, contact_id) as country,
        true as is_in_crm,
        min(created_at) as created_at
    from contacts
    where company_id is null
    group by customer_id
), buyers_by_mail as (
    select
        'p_' || left(md5(email), 16) as customer_id,
        email as name,
        false as is_in_crm,
        min(ordered_at) as created_at
    from orders
    where company_id is null and contact_id is null and email is not null
      and 'p_' || left(md5(email), 16) not in (select person_id from contacts)
    group by email
), customers_joined as (
    select * from companies_of_crm
    union all by name select * from companies_of_deals
    union all by name select * from people_without_company
    union all by name select * from buyers_by_mail
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
    web_domain,
    owner_id,
    industry,
    is_in_crm,
    created_at
from customers_joined
