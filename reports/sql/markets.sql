-- One row per country: the month of as_of beside the twelve months that end with it.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select markets.country,
       sum(markets.human_sessions)::BIGINT as sessions, sum(markets.inquiries)::BIGINT as inquiries, sum(markets.orders)::BIGINT as orders,
       sum(markets.new_customers)::BIGINT as new_customers, sum(markets.revenue)::DOUBLE as revenue,
       coalesce(sum(markets.human_sessions) filter (where markets.month = present.month), 0)::BIGINT as month_sessions,
       coalesce(sum(markets.inquiries) filter (where markets.month = present.month), 0)::BIGINT as month_inquiries,
       coalesce(sum(markets.orders) filter (where markets.month = present.month), 0)::BIGINT as month_orders,
       sum(markets.revenue) filter (where markets.month = present.month)::DOUBLE as month_revenue
from marts.markets_monthly as markets
join present on markets.month between present.month - interval 11 months and present.month
where markets.series = 'all'
group by markets.country
order by coalesce(sum(markets.revenue), 0) desc, inquiries desc, sessions desc, markets.country
