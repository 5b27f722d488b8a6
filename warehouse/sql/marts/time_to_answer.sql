-- One row per period and time at which an inquiry was answered or left the count: the share still waiting then (Kaplan-Meier).
with as_of as (
    select as_of from ops.as_of
), inquiries as (
    -- Beyond a year without a calendar business time is not known; without any time in view nothing was seen.
    select inquiry_id, received_at, followed_business_seconds as seconds, is_answered
    from marts.response_times
    where followed_business_seconds is not null and (is_answered or followed_business_seconds > 0)
), periods as (
    select 'all' as period, inquiry_id, seconds, is_answered from inquiries
    union all
    select 'last_12_months', inquiry_id, seconds, is_answered
    from inquiries
    cross join as_of
    where received_at > as_of.as_of - interval 12 months
), times as (
    select
        period,
        seconds,
        count(*) filter (where is_answered) as answered,
        count(*) filter (where not is_answered) as censored
    from periods
    group by period, seconds
), at_risk as (
    select
        *,
        (sum(answered + censored) over (partition by period order by seconds rows between current row and unbounded following))::bigint as at_risk
    from times
), factors as (
    -- Sums of logarithms as decimals: the same to the last digit on any number of cores.
    select
        *,
        case when answered < at_risk then ln(1 - answered / at_risk::double)::decimal(38, 18) else 0 end as log_factor,
        case when answered < at_risk
            then (answered / (at_risk::double * (at_risk - answered)))::decimal(38, 18) else 0
        end as variance_part
    from at_risk
), products as (
    select
        *,
        case when bool_or(answered = at_risk) over upto then 0
            else exp((sum(log_factor) over upto)::double)
        end as survival,
        sqrt((sum(variance_part) over upto)::double) as relative_error
    from factors
    window upto as (partition by period order by seconds rows between unbounded preceding and current row)
), intervals as (
    -- Greenwood's variance on the log-minus-log scale keeps the interval between 0 and 1 (Kalbfleisch and Prentice, 1.4).
    select
        *,
        case when survival > 0 and survival < 1
            then exp(1.959964 * relative_error / abs(ln(survival)))
        end as spread
    from products
)
select
    period,
    (seconds / 3600.0)::decimal(18, 4) as business_hours,
    answered,
    censored,
    at_risk,
    survival::decimal(18, 6) as survival,
    case when spread is not null then pow(survival, spread) when survival = 1 then 1 else 0 end::decimal(18, 6) as low,
    case when spread is not null then pow(survival, 1 / spread) when survival = 1 then 1 else 0 end::decimal(18, 6) as high,
    seconds
from intervals
