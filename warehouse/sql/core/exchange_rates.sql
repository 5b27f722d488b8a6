-- One row per currency and day with a rate.
with rates as (
    select * from staging.stg_exchange_rates where currency is not null and date is not null and usd > 0
), newest_row_kept as (
    select currency, usd, date as rate_date
    from rates
    qualify row_number() over (partition by currency, date order by file_path desc, line desc) = 1
)
select * from newest_row_kept
