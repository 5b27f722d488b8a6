-- One row per month of the twelve that end with the report's.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select date_trunc('month', profit.ordered_date)::DATE as month,
       sum(profit.booked_report)::DOUBLE as booked,
       sum(profit.cancelled_report)::DOUBLE as cancelled,
       sum(profit.net_report)::DOUBLE as net,
       sum(profit.shipped_report)::DOUBLE as shipped,
       sum(profit.paid_report)::DOUBLE as paid,
       sum(profit.cost_report)::DOUBLE as cost,
       sum(profit.rebate_report)::DOUBLE as rebate,
       sum(profit.margin_report)::DOUBLE as margin,
       sum(profit.net_report) filter (where profit.margin_report is not null)::DOUBLE as net_with_margin,
       count(*) filter (where not profit.is_cancelled) as lines,
       count(*) filter (where not profit.is_cancelled and profit.margin_report is null) as lines_without_margin
from marts.order_profit as profit
join present on profit.ordered_date >= present.month - interval 11 months and profit.ordered_date < present.month + interval 1 month
group by date_trunc('month', profit.ordered_date)
order by month
