-- One row per method of payment: what is open, and how late those pay who have paid.
select coalesce(method, 'not_known') as method,
       count(*) as instalments,
       count(*) filter (where is_paid) as paid,
       count(*) filter (where state = 'paid_late') as paid_late,
       quantile_disc(days_late, 0.5) filter (where state = 'paid_late') as median_days_late,
       sum(stake_report) filter (where state = 'not_due')::DOUBLE as not_due,
       sum(stake_report) filter (where state in ('overdue', 'paid_partly'))::DOUBLE as overdue,
       sum(stake_report) filter (where state = 'not_known')::DOUBLE as not_known
from marts.receivables
group by method
order by method = 'not_known', method
