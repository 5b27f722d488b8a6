-- One row per cost of a month.
with costs as (
    select * from staging.stg_costs where month is not null and amount is not null
), rates as (
    select currency, usd, rate_date from core.exchange_rates
), names as (
    select name, exhibition from core.exhibition_names
), as_of as (
    select
        timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date,
        settings.company_currency,
        settings.currency as report_currency
    from ops.as_of
    cross join ops.settings
), valued as (
    select
        costs.* exclude (currency),
        coalesce(costs.currency, as_of.company_currency) as currency,
        as_of.report_currency,
        least(last_day(costs.month), as_of.as_of_date) as valued_on
    from costs
    cross join as_of
), rates_wanted as (
    select distinct currency, valued_on from valued
    union select distinct report_currency, valued_on from valued
), rates_found as (
    -- The last rate within 7 days serves weekends and holidays; beyond that there is none, and never 1.
    select
        rates_wanted.currency,
        rates_wanted.valued_on,
        case
            when rates_wanted.currency = 'USD' then 1::decimal(18, 8)
            else arg_max(rates.usd, rates.rate_date)
        end as usd
    from rates_wanted
    left join rates
        on rates.currency = rates_wanted.currency
        and rates.rate_date between rates_wanted.valued_on - 7 and rates_wanted.valued_on
    group by rates_wanted.currency, rates_wanted.valued_on
)
select
    valued.file_path || ':' || valued.line as cost_id,
    valued.department,
    valued.salesperson_id,
    coalesce(names.exhibition, valued.exhibition) as exhibition,
    valued.channel,
    valued.currency,
    valued.amount,
    own.usd as rate_usd,
    case
        when valued.currency = valued.report_currency then valued.amount
        else valued.amount * own.usd / report.usd
    end::decimal(18, 2) as amount_report,
    valued.month as month_date,
    valued.file_id,
    valued.line
from valued
left join names on names.name = lower(valued.exhibition)
left join rates_found as own on own.currency = valued.currency and own.valued_on = valued.valued_on
left join rates_found as report on report.currency = valued.report_currency and report.valued_on = valued.valued_on
