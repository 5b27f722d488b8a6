-- One row per customer whom $name may mean, the surest first: 1 id, 2 a CRM's id, 3 e-mail address, 4 whole name, 5 part of it, 6 part of a person's name.
with asked as (
    select lower(trim($name::varchar)) as text, lower(strip_accents(trim($name::varchar))) as plain
), people as (
    select customer_id, full_name, email from core.people
    union
    select customer_id, full_name, email from core.contacts
    union
    select customer_id, full_name, email from core.mailboxes
), hits as (
    select customer_id, 1 as rank, null as person from core.customers, asked where lower(customer_id) = asked.text
    union all
    select customer_id, 2, null from core.company_records, asked where lower(company_id) = asked.text
    union all
    select customer_id, 3, null from people, asked where lower(people.email) = asked.text
    union all
    select customer_id, if(asked.plain in (lower(strip_accents(trim(name))), lower(trim(name_local))), 4, 5), null
    from core.customers, asked
    where contains(lower(strip_accents(name)), asked.plain) or contains(lower(name_local), asked.text)
    union all
    select customer_id, 6, full_name from people, asked where contains(lower(strip_accents(full_name)), asked.plain)
), hits_of_customers as (
    select customer_id, min(rank) as rank, min(person) as person
    from hits
    where customer_id in (select customer_id from core.customers)
    group by customer_id
), best as (
    select customer_id, if(rank = 6, person, null) as person
    from hits_of_customers
    qualify rank = min(rank) over ()
)
select
    best.customer_id,
    customers.name,
    customers.company_id is null as is_person,
    best.person,
    customers.country,
    customers.city,
    salespeople.name as owner_name,
    count(*) over ()::bigint as hits
from best
join core.customers as customers using (customer_id)
left join core.salespeople as salespeople on salespeople.salesperson_id = customers.owner_id
order by customers.name, best.customer_id
limit 25
