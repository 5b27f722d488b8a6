-- One row per management measure and month, up to the month of as_of, twelve months back.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select kpis.month, kpis.measure, kpis.goal, kpis.unit, kpis.state, kpis.reason, kpis.missing_kind, kpis.target_origin, kpis.drill_sql, kpis.position, kpis.value::DOUBLE as value, kpis.n,
       kpis.low::DOUBLE as low, kpis.high::DOUBLE as high, kpis.without_value, kpis.previous::DOUBLE as previous, kpis.year_before::DOUBLE as year_before, kpis.baseline::DOUBLE as baseline,
       kpis.baseline_months, kpis.target_change_percent::DOUBLE as target_change_percent, kpis.target::DOUBLE as target, kpis.is_good_up, kpis.is_target_met::INTEGER as is_target_met
from marts.management_kpis as kpis
join present on kpis.month between present.month - interval 11 months and present.month
order by kpis.position, kpis.measure, kpis.month
