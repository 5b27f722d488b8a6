-- One row per inquiry: up to when the source is known that would show an answer to it.
with inquiries as (
    select inquiry_id, customer_id, person_id, owner_id from core.inquiries
), customers as (
    select customer_id, country, owner_id from core.customers
), people as (
    select person_id, country from core.people
), reaches as (
    select salesperson_id, activity_source as source, known_from, known_until
    from core.salesperson_reach
    where known_until is not null
), talks as (
    select customer_id, salesperson_id from core.messages where salesperson_id is not null
), countries_counted as (
    select customers.country, reaches.source, reaches.known_from, reaches.known_until, count(*) as talks
    from talks
    join customers using (customer_id)
    join reaches using (salesperson_id)
    where customers.country is not null
    group by all
), country_reaches as (
    -- Who writes to most customers of a country would have answered.
    select country, source, known_from, known_until
    from countries_counted
    qualify row_number() over (partition by country order by talks desc, known_until, source) = 1
), shortest as (
    select
        arg_min(source, (known_until, source)) as source,
        arg_min(known_from, (known_until, source)) as known_from,
        min(known_until) as known_until
    from reaches
), sources_chosen as (
    select
        inquiries.inquiry_id,
        case
            when of_owner.source is not null then 'owner'
            when of_account.source is not null then 'account'
            when of_country.source is not null then 'country'
            -- Nobody knows who would have answered: nothing is claimed that the shortest source does not show.
            else 'shortest'
        end as chosen_by,
        coalesce(of_owner.source, of_account.source, of_country.source, shortest.source) as source,
        coalesce(of_owner.known_from, of_account.known_from, of_country.known_from, shortest.known_from) as known_from,
        coalesce(of_owner.known_until, of_account.known_until, of_country.known_until, shortest.known_until) as known_until
    from inquiries
    cross join shortest
    left join customers using (customer_id)
    left join people using (person_id)
    left join reaches as of_owner on of_owner.salesperson_id = inquiries.owner_id
    left join reaches as of_account on of_account.salesperson_id = customers.owner_id
    left join country_reaches as of_country on of_country.country = coalesce(people.country, customers.country)
)
select * from sources_chosen
