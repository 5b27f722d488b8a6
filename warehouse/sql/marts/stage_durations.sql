-- One row per month and stage of the life cycle that deals entered in it.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), steps as (
    select * from marts.lifecycle where entered_at is not null
), steps_dated as (
    select
        steps.*,
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', entered_at)))::date as month,
        left_at is not null and stage_after <> 'lost' as is_converted
    from steps
    cross join settings
), months as (
    select
        month,
        stage,
        any_value(stage_rank) as position,
        any_value(expected_days) as expected_days,
        any_value(expected_from) as expected_from,
        count(*) as entered,
        count(*) filter (where is_converted) as converted,
        count(*) filter (where stage_after = 'lost') as lost,
        count(*) filter (where is_current) as still_there,
        quantile_disc(days, 0.25) filter (where is_converted) as quarter_days,
        quantile_disc(days, 0.5) filter (where is_converted) as median_days,
        quantile_disc(days, 0.75) filter (where is_converted) as three_quarter_days,
        coalesce(sum(days_over) filter (where state in ('done_late', 'overdue')), 0)::bigint as days_over,
        sum(stake_report)::decimal(18, 2) as value_report
    from steps_dated
    group by month, stage
)
select
    month,
    stage,
    expected_from,
    position,
    entered,
    converted,
    lost,
    still_there,
    quarter_days,
    median_days,
    three_quarter_days,
    expected_days,
    days_over,
    value_report,
    days_over > 0 and row_number() over (partition by month order by days_over desc, position) = 1 as is_bottleneck
from months
