-- One row per month that has figures, the newest first, with those of the index.
select month,
       max(value) filter (where measure = 'bookings')::DOUBLE as bookings,
       max(value) filter (where measure = 'profit')::DOUBLE as profit,
       max(value) filter (where measure = 'orders')::DOUBLE as orders,
       max(value) filter (where measure = 'new_customers')::DOUBLE as new_customers,
       max(value) filter (where measure = 'inquiries')::DOUBLE as inquiries,
       max(value) filter (where measure = 'win_rate')::DOUBLE as win_rate,
       max(value) filter (where measure = 'csat')::DOUBLE as csat,
       (select count(distinct measure) from ops.restatements as told where told.month = kpis.month)::BIGINT as restated
from marts.management_kpis as kpis
group by month
having count(value) > 0
order by month desc
