-- One row per month, series and measure, up to the month of as_of, 24 months at most.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select answers.month, answers.series, answers.measure, answers.n, answers.value::DOUBLE as value, answers.low::DOUBLE as low, answers.high::DOUBLE as high,
       answers.response_rate::DOUBLE as response_rate
from marts.satisfaction_monthly as answers
join present on answers.month between present.month - interval 23 months and present.month
where answers.n > 0
order by answers.measure, answers.series, answers.month
