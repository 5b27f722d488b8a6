-- One row per month up to the month of as_of, 12 at most.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select deals.month, deals.opened, deals.won, deals.lost, deals.won_value::DOUBLE as won_value
from marts.deals_monthly as deals
join present on deals.month between present.month - interval 11 months and present.month
order by deals.month
