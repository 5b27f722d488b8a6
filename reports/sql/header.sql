-- One row: whose report it is, its month, and how far the data reach; local time of the settings' time zone.
with present as (
    select *, timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)) as as_of_local
    from ops.settings
)
select company_name, time_zone, currency, retention_period, as_of_local,
       date_diff('minute', $as_of::TIMESTAMP, as_of_local)::BIGINT as offset_minutes,
       date_trunc('month', as_of_local)::DATE as month,
       as_of_local::DATE = last_day(as_of_local::DATE) as is_whole_month,
       intent_horizon_days::BIGINT as intent_horizon_days,
       inquiry_deadline_hours::DOUBLE as inquiry_deadline_hours
from present
