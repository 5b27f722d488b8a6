-- What the figures of months that are over count now, for the next comparison.
insert into ops.published_rows
select rows_now.month_date, rows_now.measure, rows_now.evidence_id, rows_now.customer_id, rows_now.part
from marts.kpi_rows as rows_now
where rows_now.month_date in (select month from marts.kpi_months where is_over)
