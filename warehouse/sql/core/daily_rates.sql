-- One row per currency and day that a rate serves.
with rates as (
    select currency, usd, rate_date from core.exchange_rates where currency <> 'USD'
), settings as (
    select currency as report_currency from ops.settings
), as_of as (
    select as_of::date as as_of_date from ops.as_of
), rates_until as (
    -- The last rate within 7 days serves weekends and holidays; beyond that there is none, and never 1.
    select
        *,
        coalesce(
            least(lead(rate_date) over (partition by currency order by rate_date), rate_date + 8),
            rate_date + 8) as next_rate_date
    from rates
), days_served as (
    select currency, usd, rate_date, unnest(range(rate_date, next_rate_date, interval 1 day))::date as day
    from rates_until
    union all
    -- A dollar is a dollar on every day on which a company of today may have traded.
    select
        'USD',
        1::decimal(18, 8),
        null,
        unnest(range(as_of_date - interval 50 years, as_of_date + interval 9 days, interval 1 day))::date
    from as_of
), reporting_rate_joined as (
    select
        days_served.currency,
        days_served.usd,
        report.usd as report_usd,
        days_served.day,
        days_served.rate_date
    from days_served
    cross join settings
    left join days_served as report on report.currency = settings.report_currency and report.day = days_served.day
)
select * from reporting_rate_joined
