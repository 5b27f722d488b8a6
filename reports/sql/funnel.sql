-- One row per month and stage, up to the month of as_of, 24 months at most.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select funnel.month, funnel.stage, funnel.position, funnel.entered, funnel.converted
from marts.funnel_monthly as funnel
join present on funnel.month between present.month - interval 23 months and present.month
order by funnel.month, funnel.position
