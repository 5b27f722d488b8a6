-- One row per opportunity, as it stood last.
with opportunities as (
    select * from staging.stg_opportunities where opportunity_id is not null
), products as (
    select sku, name, series from core.products
), rates as (
    select currency, usd, rate_date from core.exchange_rates
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
        coalesce(
            won,
            case
                when regexp_matches(lower(stage), '^(closed[ -]?)?won$|赢单|成交|已签') then true
                when regexp_matches(lower(stage), '^(closed[ -]?)?lost$|输单|丢单|失败') then false
            end) as is_won
    from last_state_kept
    cross join settings
    left join series_of_products using (product)
), amounts_converted as (
    select
        outcomes_told.*,
        case
            when outcomes_told.currency = report_currency then amount
            else amount
                * case when outcomes_told.currency = 'USD' then 1 else arg_max(own.usd, own.rate_date) end
                / case when report_currency = 'USD' then 1 else arg_max(report.usd, report.rate_date) end
        end::decimal(18, 2) as amount_report
    from outcomes_told
    left join rates as own
        on own.currency = outcomes_told.currency and own.rate_date between valued_on - 7 and valued_on
    left join rates as report
        on report.currency = report_currency and report.rate_date between valued_on - 7 and valued_on
    group by all
)
select
    opportunity_id,
    'c_' || company_id as customer_id,
    product,
    series,
    stage,
    owner as owner_id,
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
