-- One row per cohort and period since its first orders.
select cohort, period, customers, retained, retained_share::DOUBLE as retained_share, active, orders, revenue::DOUBLE as revenue, revenue_kept::DOUBLE as revenue_kept, is_complete
from marts.retention_cohorts
order by cohort, period
