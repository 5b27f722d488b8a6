-- One row per exhibition on any list or in pipeline.yaml, with its days and what it cost where that can be told.
with cards as (
    select exhibition, has_brochure, met_at from core.exhibition_contacts where exhibition is not null
), configured as (
    select exhibition, place, cost, cost_currency, brochures, starts_date, ends_date from ops.exhibitions
), costs as (
    select
        exhibition,
        try_cast(sum(amount) as decimal(18, 2)) as cost,
        case when count(distinct currency) = 1 then min(currency) end as cost_currency
    from core.costs
    where exhibition is not null
    group by exhibition
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
), joined as (
    select
        exhibition,
        configured.place,
        configured.cost as cost_told,
        configured.cost_currency as currency_told,
        configured.brochures as brochures_given,
        configured.starts_date,
        configured.ends_date,
        configured.ends_date is not null as is_configured,
        coalesce(cards_summed.cards, 0) as cards,
        coalesce(cards_summed.brochures, 0) as brochures,
        cards_summed.first_card_date,
        cards_summed.last_card_date,
        try_cast(regexp_extract(exhibition, '(20\d\d)', 1) as integer) as year
    from cards_summed
    full join configured using (exhibition)
), days_told as (
    -- The Canton Fair's phases lie between 15 April and 5 May and between 15 October and 4 November each year (cantonfair.org.cn, since
    -- 2007). Of others the oldest and newest cards' days stand for the first and the last; a list without times tells none.
    select
        *,
        case
            when not regexp_matches(exhibition, '(canton fair|广交会)', 'i') then null
            when regexp_matches(exhibition, '(spring|春)', 'i') then [make_date(year, 4, 15), make_date(year, 5, 5)]
            when regexp_matches(exhibition, '(autumn|秋)', 'i') then [make_date(year, 10, 15), make_date(year, 11, 4)]
        end as rule_dates
    from joined
)
select
    days_told.exhibition,
    days_told.place,
    case when cost_told is not null then currency_told else costs.cost_currency end as cost_currency,
    -- Bills in several currencies have no sum of their own: they stand in core.costs.
    case when cost_told is not null then cost_told when costs.cost_currency is not null then costs.cost end as cost,
    days_told.cards,
    days_told.brochures,
    days_told.brochures_given,
    days_told.is_configured,
    days_told.first_card_date,
    coalesce(starts_date, rule_dates[1], first_card_date) as first_date,
    coalesce(ends_date, rule_dates[2], last_card_date) as last_date
from days_told
left join costs using (exhibition)
