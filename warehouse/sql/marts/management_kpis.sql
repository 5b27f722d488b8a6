-- One row per month and measure of management.
with months as (
    select * from marts.kpi_months
), baselines as (
    select measure, baseline, months as baseline_months from marts.kpi_baselines
), targets as (
    select measure, origin, change_percent, value from ops.kpi_targets
), compared as (
    select
        months.*,
        before.value as previous,
        year_before.value as year_before,
        baselines.baseline,
        coalesce(baselines.baseline_months, 0) as baseline_months,
        targets.origin as target_origin,
        targets.change_percent as target_change_percent,
        case
            when targets.value is not null then targets.value::double
            when targets.change_percent is null or baselines.baseline is null then null
            when months.unit = 'share' then least(1, baselines.baseline * (1 + targets.change_percent::double / 100))
            -- Two per cent more of a loss is a smaller loss.
            else baselines.baseline + abs(baselines.baseline) * targets.change_percent::double / 100
        end as target
    from months
    left join months as before on before.measure = months.measure and before.month = (months.month - interval 1 month)::date
    left join months as year_before
        on year_before.measure = months.measure and year_before.month = (months.month - interval 12 months)::date
    left join baselines on baselines.measure = months.measure
    left join targets on targets.measure = months.measure
)
select
    month,
    measure,
    goal,
    unit,
    state,
    reason,
    missing_kind,
    target_origin,
    case measure
        when 'human_visitors' then 'select visitor_id, count(*) as views from core.visits join core.visitors using (visitor_id) where visitors.is_human and not visitors.is_own_staff and visits.is_page_view and date_trunc(''month'', visits.visited_local_at) = date ''' || month || ''' group by visitor_id order by visitor_id'
        else 'select kpi_rows.*, path, record_places.line from marts.kpi_rows left join core.record_places using (evidence_id) left join ops.files using (file_id) where measure = ''' || measure || ''' and month_date = date ''' || month || ''' order by evidence_id'
    end as drill_sql,
    position,
    value,
    n,
    low,
    high,
    without_value,
    previous,
    year_before,
    baseline,
    baseline_months,
    target_change_percent,
    target,
    is_good_up,
    case when is_good_up then value >= target else value <= target end as is_target_met
from compared
