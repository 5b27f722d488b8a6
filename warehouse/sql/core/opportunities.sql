-- One row per opportunity, as it stood last.
with opportunities as (
    select * from staging.stg_opportunities where opportunity_id is not null
), company_records as (
    select company_id, customer_id from core.company_records
), products as (
    select sku, name, series from core.products
), rates as (
    select currency, usd, report_usd, day from core.daily_rates
), settings as (
    select time_zone, currency from ops.settings
), last_state_kept as (
    select * from opportunities
    qualify row_number() over (
        partition by opportunity_id order by changed_at desc nulls last, file_path desc, line desc) = 1
), series_of_products as (
    select product, min(series) as series
    from (select sku as product, series from products union select name, series from products)
    group by product
    having count(distinct series) = 1
), outcomes_told as (
    select
        last_state_kept.*,
        series_of_products.series,
        settings.currency as report_currency,
        timezone(settings.time_zone, timezone('UTC', coalesce(closed_at, changed_at)))::date as valued_on,
        -- Exports write 'won = false' into open deals too: lost needs a lost word or a closing date.
        case
            when won or regexp_matches(lower(stage), '^(closed[ -]?)?won\b|赢单|成交|已签') and won is distinct from false then true
            when regexp_matches(lower(stage), '^(closed[ -]?)?lost\b|输单|丢单|失败') or (not won and closed_at is not null) then false
        end as is_won
    from last_state_kept
    cross join settings
    left join series_of_products using (product)
), amounts_converted as (
    select
        outcomes_told.*,
        try_cast(case
            when outcomes_told.currency = report_currency then amount
            else amount::decimal(38, 4) * rates.usd / rates.report_usd
        end as decimal(18, 2)) as amount_report
    from outcomes_told
    left join rates on rates.currency = outcomes_told.currency and rates.day = outcomes_told.valued_on
)
select
    opportunity_id,
    company_records.customer_id,
    product,
    series,
    stage,
    owner as owner_id,
    lost_reason,
    currency,
    amount,
    amount_report,
    coalesce(is_won, false) as is_won,
    is_won is not null as is_closed,
    file_id,
    line,
    changed_at,
    closed_at
from amounts_converted
left join company_records using (company_id)
