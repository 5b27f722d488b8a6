-- One row per customer or address that is spelt most like $name, the likest first.
with asked as (
    select lower(strip_accents(trim($name::varchar))) as plain
), spellings as (
    select customer_id, name as spelling, company_id is null as is_person from core.customers
    union
    select customer_id, name_local, false from core.customers where company_id is not null
    union
    select customer_id, full_name, true from core.people
    union
    select customer_id, email, true from core.people where contains($name::varchar, '@')
), compared as (
    select
        spellings.customer_id,
        spellings.spelling,
        spellings.is_person,
        greatest(
            jaro_winkler_similarity(lower(strip_accents(spellings.spelling)), asked.plain),
            jaro_winkler_similarity(lower(strip_accents(left(spellings.spelling, length(asked.plain)))), asked.plain)) as likeness
    from spellings
    cross join asked
    where spellings.spelling is not null and spellings.customer_id in (select customer_id from core.customers)
)
select customer_id, arg_max(spelling, (likeness, spelling)) as name, arg_max(is_person, (likeness, spelling)) as is_person
from compared
group by customer_id
having max(likeness) >= 0.82
order by max(likeness) desc, customer_id
limit 3
