-- One row per record that the truth knows, in the form of a source of kind identities. A record of a test is nobody.
with customers as (
    select source, record_id, coalesce(customer, 'nobody ' || record_id) as customer
    from read_parquet('{truth}/customer_records.parquet')
), people as (
    select source, record_id, coalesce(person, 'nobody ' || record_id) as person, company_record
    from read_parquet('{truth}/contact_records.parquet')
), companies_of_crm as (
    select record_id, customer from customers where source like 'crm/%'
)
select 'company', record_id, customer, null from companies_of_crm
union all
select 'contact', people.record_id, companies_of_crm.customer, people.person
from people
left join companies_of_crm on companies_of_crm.record_id = people.company_record
where people.source like 'crm/%'
union all
select
    case when customers.source like 'desk/%' then 'inquiry' else 'exhibition' end,
    customers.record_id,
    customers.customer,
    people.person
from customers
left join people using (source, record_id)
where customers.source not like 'crm/%'
order by 1, 2
