-- One row per management measure and month, up to the month of as_of, thirteen months back.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select kpis.month, kpis.position, kpis.measure, kpis.unit, kpis.value::DOUBLE as value, kpis.n, kpis.low::DOUBLE as low, kpis.high::DOUBLE as high,
       kpis.previous::DOUBLE as previous, kpis.is_good_up
from marts.management_kpis as kpis
join present on kpis.month between present.month - interval 11 months and present.month
order by kpis.position, kpis.measure, kpis.month
