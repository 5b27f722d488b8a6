-- One row per inquiry: up to when the source is known that would show an answer to it.
with inquiries as (
    select inquiry_id, customer_id, person_id, owner_id from core.inquiries
), customers as (
    select customer_id, country, owner_id from core.customers
), people as (
    select person_id, country from core.people
), salespeople as (
    select salesperson_id, team from core.salespeople
), reaches as (
    select salesperson_id, activity_source as source, known_from, known_until
    from core.salesperson_reach
    where known_until is not null
), talks as (
    select customer_id, salesperson_id from core.messages where salesperson_id is not null
), team_reaches as (
    select
        salespeople.team,
        arg_min(reaches.source, (reaches.known_until, reaches.source)) as source,
        min(reaches.known_until) as known_until
    from reaches
    join salespeople using (salesperson_id)
    where salespeople.team is not null
    group by salespeople.team
), countries_counted as (
    select customers.country, reaches.source, reaches.known_until, count(*) as talks
    from talks
    join customers using (customer_id)
    join reaches using (salesperson_id)
    where customers.country is not null
    group by all
), country_reaches as (
    -- Who writes to most customers of a country would have answered.
    select country, source, known_until
    from countries_counted
    qualify row_number() over (partition by country order by talks desc, known_until, source) = 1
), least_reach as (
    select arg_min(source, (known_until, source)) as source, min(known_until) as known_until from reaches
), candidates as (
    select
        inquiries.inquiry_id,
        case
            when of_owner.known_until is not null then struct_pack(by := 'owner', source := of_owner.source, known_until := of_owner.known_until)
            when of_team.known_until is not null then struct_pack(by := 'team', source := of_team.source, known_until := of_team.known_until)
            when of_account.known_until is not null then struct_pack(by := 'account', source := of_account.source, known_until := of_account.known_until)
            when of_country.known_until is not null then struct_pack(by := 'country', source := of_country.source, known_until := of_country.known_until)
            -- Nobody knows who would have answered: nothing is claimed that the shortest source does not show.
            else struct_pack(by := 'least', source := least_reach.source, known_until := least_reach.known_until)
        end as reach
    from inquiries
    cross join least_reach
    left join customers using (customer_id)
    left join people using (person_id)
    left join salespeople on salespeople.salesperson_id = inquiries.owner_id
    left join reaches as of_owner on of_owner.salesperson_id = inquiries.owner_id
    left join team_reaches as of_team on of_team.team = salespeople.team
    left join reaches as of_account on of_account.salesperson_id = customers.owner_id
    left join country_reaches as of_country on of_country.country = coalesce(people.country, customers.country)
)
select inquiry_id, reach.source as source, reach.by as known_by, reach.known_until as known_until from candidates
