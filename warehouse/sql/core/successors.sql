-- One row per customer of a leaver, with the colleague who should take over.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), colleagues as (
    select salesperson_id, team from core.salespeople
    cross join today
    where coalesce(joined_on, today) <= today and coalesce(left_on > today, true)
), customers as (
    select customer_id, country, owner_id from core.customers
), accounts as (
    select leaver_customers.customer_id, leaver_customers.team, customers.country
    from core.leaver_customers as leaver_customers
    join customers using (customer_id)
), contacts as (
    select activities.customer_id, activities.salesperson_id, activities.occurred_at
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where activities.customer_id is not null and not purposes.has_come_back
), customers_of_colleagues as (
    select colleagues.salesperson_id, colleagues.team, customers.country, count(*) as customers
    from colleagues
    join customers on customers.owner_id = colleagues.salesperson_id
    group by colleagues.salesperson_id, colleagues.team, customers.country
), colleagues_of_countries as (
    -- A team may have desks that nobody exports: who has few of its customers in a country has them by chance.
    select team, country, salesperson_id, 20 * customers >= sum(customers) over in_country as knows_country
    from customers_of_colleagues
    -- A country with hardly any customers says nothing; a country's name in another script neither.
    window in_country as (partition by team, country)
    qualify sum(customers) over in_country >= 10
), portfolios as (
    select salesperson_id, sum(customers) as customers from customers_of_colleagues group by salesperson_id
), candidates as (
    select
        accounts.customer_id,
        colleagues.salesperson_id,
        max(contacts.occurred_at) as talked_at,
        any_value(coalesce(portfolios.customers, 0)) as customers,
        any_value(coalesce(colleagues_of_countries.knows_country, countries_known.country is null)) as knows_country
    from accounts
    join colleagues on colleagues.team is not distinct from accounts.team
    left join portfolios on portfolios.salesperson_id = colleagues.salesperson_id
    left join colleagues_of_countries
        on colleagues_of_countries.salesperson_id = colleagues.salesperson_id
        and colleagues_of_countries.country = accounts.country
    left join (select distinct team, country from colleagues_of_countries) as countries_known
        on countries_known.team is not distinct from accounts.team and countries_known.country = accounts.country
    left join contacts
        on contacts.customer_id = accounts.customer_id and contacts.salesperson_id = colleagues.salesperson_id
    group by accounts.customer_id, colleagues.salesperson_id
), successors_proposed as (
    -- Who has talked to the customer, the last one first; else who knows the country and has the fewest customers.
    select
        customer_id,
        salesperson_id as proposed_id,
        case when talked_at is not null then 'talked_last' else 'fewest_customers' end as rule
    from candidates
    qualify row_number() over (
        partition by customer_id
        order by (talked_at is not null and knows_country) desc, talked_at desc nulls last, knows_country desc, customers, salesperson_id) = 1
)
select * from successors_proposed
