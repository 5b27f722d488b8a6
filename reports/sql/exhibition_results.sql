-- One row per exhibition, the newest first.
select exhibition, cost_report::DOUBLE as cost, cards, people, due, followed_up_in_time, overdue, not_known, quotations, samples, orders, orders_report::DOUBLE as value, orders_of_new, orders_of_new_report::DOUBLE as new_value,
       cost_per_order_of_new::DOUBLE as cost_per_new, is_year_over, first_date::TIMESTAMP as first_day
from marts.exhibition_results
order by first_date desc nulls last, exhibition
