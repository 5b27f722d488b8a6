-- One row per cost of a month.
with costs as (
    select * from staging.stg_costs where month is not null and amount is not null
), rates as (
    select currency, usd, report_usd, day from core.daily_rates
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
)
select
    valued.file_path || ':' || valued.line as cost_id,
    valued.department,
    valued.salesperson_id,
    coalesce(names.exhibition, valued.exhibition) as exhibition,
    valued.channel,
    valued.currency,
    valued.amount,
    rates.usd as rate_usd,
    try_cast(case
        when valued.currency = valued.report_currency then valued.amount
        else valued.amount::decimal(38, 4) * rates.usd / rates.report_usd
    end as decimal(18, 2)) as amount_report,
    valued.month as month_date,
    valued.file_id,
    valued.line
from valued
left join names on names.name = lower(valued.exhibition)
left join rates on rates.currency = valued.currency and rates.day = valued.valued_on
