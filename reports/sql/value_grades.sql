-- One row per grade of customers.
select grade,
       count(*) as customers,
       sum(revenue_year)::DOUBLE as revenue_year,
       sum(margin_year)::DOUBLE as margin_year,
       sum(expected_orders)::DOUBLE as expected_orders,
       sum(expected_revenue)::DOUBLE as expected_revenue,
       count(*) filter (where is_past_twice_interval) as quiet,
       sum(stake_report)::DOUBLE as quiet_report
from marts.customer_value
group by grade
order by grade = 'not_known', grade
