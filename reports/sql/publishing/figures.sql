-- The figures of all months that are over and new, or changed, as the next edition of their month.
insert into ops.published_figures
select
    now.month,
    coalesce((select max(edition) from ops.published_figures as before where before.month = now.month), 0) + 1,
    now.measure, now.value, now.n, now.low, now.high, $as_of
from marts.kpi_months as now
where now.is_over
  and (now.month in (select month from ops.restatements as told where told.edition = coalesce((select max(edition) from ops.published_figures as before where before.month = told.month), 0) + 1)
    or now.month not in (select month from ops.published_figures))
