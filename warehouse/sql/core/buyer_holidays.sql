-- One row per country of customers, as the sources write it, and public holiday there, from a year before as_of to a year after.
with countries_written as (
    select country from core.customers where country is not null
    union
    select country from core.people where country is not null
), countries as (
    select code, name_en, name_zh from ops.countries
), as_of as (
    select as_of::date as today from ops.as_of
), holidays as (
    select country, day, min(name) as name
    from ops.holidays
    cross join as_of
    where not is_workday and day between today - 366 and today + 366
    group by country, day
), codes_found as (
    select countries_written.country, min(countries.code) as country_code
    from countries_written
    join countries
        on lower(countries_written.country) in (lower(countries.code), lower(countries.name_en), countries.name_zh)
    group by countries_written.country
)
select codes_found.country, codes_found.country_code, holidays.name as holiday, holidays.day
from codes_found
join holidays on holidays.country = codes_found.country_code
