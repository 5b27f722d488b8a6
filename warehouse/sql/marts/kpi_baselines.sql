-- One row per measure of management that was known before there was a CRM.
with crm as (
    select date_trunc('month', started_on)::date as start_month from ops.crm_settings
), months as (
    select months.*
    from marts.kpi_months as months
    cross join crm
    where months.value is not null and months.is_over
      and months.month >= crm.start_month - interval 12 months and months.month < crm.start_month
), days as (
    select measure, list(part order by part) as days
    from marts.kpi_rows
    cross join crm
    where measure = 'sales_cycle_days' and month_date >= crm.start_month - interval 12 months and month_date < crm.start_month
    group by measure
), baselines as (
    -- Shares and medians of all twelve months together, counts and money of a mean month. Of fewer than six months there is none.
    select
        months.measure,
        case
            when count(*) < 6 then null
            when any_value(months.unit) = 'days' then any_value(days.days[(len(days.days) + 1) // 2])::double
            when any_value(months.unit) in ('share', 'score') or months.measure = 'sales_per_salesperson'
                then sum(months.part)::double / nullif(sum(months.n), 0)
            else sum(months.part)::double / count(*)
        end as baseline,
        count(*) as months
    from months
    left join days using (measure)
    group by months.measure
)
select * from baselines
