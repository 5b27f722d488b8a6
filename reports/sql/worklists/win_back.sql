-- One row per customer past twice its own order interval to whom one may sell, the most to be won first.
select valued.customer_id, valued.customer_name, valued.country, valued.grade, valued.responsible_id, valued.next_step, valued.next_step_on, valued.orders, valued.recency_days,
       valued.median_interval_days, valued.revenue_report, valued.stake_currency, valued.stake_amount, 100 * valued.alive_probability as alive_percent, valued.last_order_date
from marts.customer_value as valued
where valued.next_step = 'win_back'
order by valued.stake_report * valued.alive_probability desc nulls last, valued.stake_report desc nulls last, valued.customer_id
