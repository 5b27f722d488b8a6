-- One row per country as the sources write it, of which it can be told which one is meant.
with spellings as (
    select country from raw.companies union select country from raw.contacts union select country from raw.exhibition
), countries as (
    select code, name_en from ops.countries
), names as (
    select code, code as name from ops.countries
    union select code, name_en from ops.countries
    union select code, name_zh from ops.countries
    union select code, name from ops.country_names
), names_folded as (
    select trim(regexp_replace(lower(strip_accents(name)), '[^\p{L}\p{N}]+', ' ', 'g')) as name_key, min(code) as code
    from names
    group by name_key
    having count(distinct code) = 1
), spellings_folded as (
    -- 'Felixstowe, United Kingdom': the country is what comes last.
    select
        country,
        trim(regexp_replace(lower(strip_accents(country)), '[^\p{L}\p{N}]+', ' ', 'g')) as name_key,
        trim(regexp_replace(lower(strip_accents(regexp_extract(country, '[,，]([^,，]+)$', 1))), '[^\p{L}\p{N}]+', ' ', 'g'))
            as last_key
    from spellings
    where country is not null
), spellings_told as (
    select spellings_folded.country as written, coalesce(whole.code, of_end.code) as code
    from spellings_folded
    left join names_folded as whole using (name_key)
    left join names_folded as of_end on of_end.name_key = spellings_folded.last_key
)
select spellings_told.written, spellings_told.code, countries.name_en as name
from spellings_told
join countries using (code)
