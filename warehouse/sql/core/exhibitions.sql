-- One row per exhibition on any list, with its last day where that can be told.
with cards as (
    select exhibition, has_brochure, met_at from core.exhibition_contacts where exhibition is not null
), settings as (
    select time_zone from ops.settings
), cards_summed as (
    select
        exhibition,
        count(*) as cards,
        count(*) filter (where has_brochure) as brochures,
        min(timezone(time_zone, timezone('UTC', met_at)))::date as first_card_date,
        max(timezone(time_zone, timezone('UTC', met_at)))::date as last_card_date
    from cards
    cross join settings
    group by exhibition
), years_named as (
    select *, try_cast(regexp_extract(exhibition, '(20\d\d)', 1) as integer) as year from cards_summed
), last_days_told as (
    -- The Canton Fair's third phase ends on 5 May and 4 November each year (cantonfair.org.cn, since 2007). Of others the newest
    -- card's day stands for the last one; a list without times tells none.
    select
        *,
        case
            when regexp_matches(exhibition, '(canton fair|广交会)', 'i') and regexp_matches(exhibition, '(spring|春)', 'i')
                then make_date(year, 5, 5)
            when regexp_matches(exhibition, '(canton fair|广交会)', 'i') and regexp_matches(exhibition, '(autumn|秋)', 'i')
                then make_date(year, 11, 4)
        end as rule_date
    from years_named
)
select
    exhibition,
    cards,
    brochures,
    first_card_date,
    coalesce(rule_date, last_card_date) as last_date
from last_days_told
