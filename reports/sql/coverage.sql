-- One row per department in the month of as_of.
select coverage.department, coverage.customers, coverage.known_only_here, coverage.known_to_all, coverage.customers_of_any, coverage.days_old::DOUBLE as days_old
from marts.information_coverage as coverage
cross join ops.settings as settings
where coverage.month = date_trunc('month', timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE
order by array_position(['sales', 'marketing', 'order_desk', 'service'], coverage.department)
