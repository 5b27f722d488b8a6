-- One row per month and measure of management, by itself.
with settings as (
    select time_zone from ops.settings
), present as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as present_date
    from ops.as_of as as_of
    cross join settings
), measures as (
    select * from (values
        (1, 'sales_per_salesperson', 'efficiency', 'money', ['orders', 'salespeople'], true),
        (2, 'cost_of_sales_and_service', 'efficiency', 'money', ['costs'], false),
        (3, 'sales_cycle_days', 'efficiency', 'days', ['opportunities'], false),
        (4, 'answered_within_day', 'efficiency', 'share', ['inquiries', 'activities'], true),
        (5, 'on_time_delivery', 'efficiency', 'share', ['shipments', 'orders'], true),
        (6, 'human_visitors', 'market', 'count', ['visits'], true),
        (7, 'inquiries', 'market', 'count', ['inquiries'], true),
        (8, 'qualified_inquiries', 'market', 'share', ['inquiries'], true),
        (9, 'win_rate', 'market', 'share', ['opportunities'], true),
        (10, 'new_customers', 'market', 'count', ['orders'], true),
        (11, 'orders', 'market', 'count', ['orders'], true),
        (12, 'bookings', 'market', 'money', ['orders'], true),
        (13, 'margin', 'market', 'money', ['orders'], true),
        (14, 'profit', 'market', 'money', ['orders', 'costs'], true),
        (15, 'csat', 'retention', 'share', ['surveys'], true),
        (16, 'nps', 'retention', 'score', ['surveys'], true),
        (17, 'repeat_orders', 'retention', 'share', ['orders'], true),
        (18, 'customers_lost', 'retention', 'share', ['orders'], false),
        (19, 'complaints', 'retention', 'count', ['complaints'], false)
    ) as rows (position, measure, goal, unit, kinds, is_good_up)
), kpi_rows as (
    select measure, evidence_id, part, is_base, month_date as month from marts.kpi_rows
), counted as (
    select
        month,
        measure,
        sum(part) as part,
        count(*) filter (where is_base) as n,
        count(*) filter (where part is null) as without_value,
        count(*) filter (where part is not null and starts_with(evidence_id, 'orders:')) as orders_valued,
        count(*) filter (where part = 100) as promoters,
        count(*) filter (where part = -100) as detractors,
        list(part order by part) filter (where part is not null and measure = 'sales_cycle_days') as days
    from kpi_rows
    group by month, measure
    union all
    select month, 'human_visitors', human_visitors, human_visitors, 0, 0, 0, 0, null from marts.visits_monthly
), reaches as (
    -- Of what a source says nothing before its first record or after its newest one, it is silent too.
    select 'visits' as kind, min(month) as first_month, max(month) as last_month from marts.visits_monthly
    union all
    select
        case measure
            when 'inquiries' then 'inquiries' when 'orders' then 'orders' when 'win_rate' then 'opportunities' when 'complaints' then 'complaints'
            when 'on_time_delivery' then 'shipments' when 'answers' then 'surveys'
        end,
        min(month), max(month)
    from (select if(measure in ('csat', 'nps'), 'answers', measure) as measure, month from counted) as by_source
    where measure in ('inquiries', 'orders', 'win_rate', 'complaints', 'on_time_delivery', 'answers')
    group by measure
    union all
    select 'costs', date_trunc('month', min(month_date))::date, date_trunc('month', max(month_date))::date from core.costs
    union all
    select 'salespeople', date '1900-01-01', date '9999-01-01' where exists (select 1 from core.salespeople)
    union all
    select 'activities', date '1900-01-01', date '9999-01-01' where exists (select 1 from core.activities)
), reaches_of_measures as (
    -- A kind that is not loaded gives no row in reaches: then the measure has fewer of them than it needs.
    select
        needed.measure,
        max(reaches.first_month) as first_month,
        min(reaches.last_month) as last_month,
        min(needed.kind) filter (where reaches.first_month is null) as missing_kind
    from (select measure, unnest(kinds) as kind from measures) as needed
    left join reaches on reaches.kind = needed.kind and reaches.first_month is not null
    group by needed.measure
), months as (
    select unnest(range(
        (select min(month) from counted)::timestamp,
        (select greatest(max(counted.month), date_trunc('month', max(present.present_date))) from counted cross join present)::timestamp + interval 1 month,
        interval 1 month))::date as month
), grid as (
    select
        months.month,
        measures.*,
        reaches.missing_kind,
        coalesce(reaches.missing_kind is null and months.month between reaches.first_month and reaches.last_month, false) as is_reached,
        coalesce(months.month > reaches.last_month, false) as is_after_reach,
        counted.part,
        counted.n,
        counted.without_value,
        counted.orders_valued,
        counted.promoters,
        counted.detractors,
        counted.days,
        (months.month + interval 1 month)::date - 1 <= present.present_date as is_over
    from months
    cross join measures
    cross join present
    join reaches_of_measures as reaches using (measure)
    left join counted on counted.month = months.month and counted.measure = measures.measure
), valued as (
    select
        *,
        -- A month without events counts 0 where its source reaches it; a share of nobody is missing.
        case
            when not is_reached then null
            when measure = 'sales_per_salesperson' then part::double / nullif(n, 0)
            when measure in ('margin', 'profit') and without_value > 0 and orders_valued = 0 then null
            when unit in ('count', 'money') then coalesce(part, if(n > 0, null, 0))::double
            when unit = 'days' then days[(len(days) + 1) // 2]::double
            else part::double / nullif(n, 0)
        end as value
    from grid
), intervals as (
    -- Shares: Wilson (1927). NPS: adjusted Wald with 3 added answers (Sauro & Lewis, Quantifying the User Experience, 2nd ed., ch. 5).
    -- A median: the order statistics of ranks n/2 -+ z sqrt(n)/2 (Conover, Practical Nonparametric Statistics, 3rd ed., 3.2).
    select
        *,
        case
            when value is null or n = 0 then null
            when unit = 'share' then greatest(0, (value + z * z / (2 * n) - z * sqrt(value * (1 - value) / n + z * z / (4.0 * n * n))) / (1 + z * z / n))
            when unit = 'score' then greatest(-100, 100 * (adjusted_for - adjusted_against - z * sqrt((adjusted_for + adjusted_against - (adjusted_for - adjusted_against) ** 2) / (n + 3))))
            when unit = 'days' then days[greatest(1, floor(n / 2.0 - z * sqrt(n) / 2))::bigint]::double
        end as low,
        case
            when value is null or n = 0 then null
            when unit = 'share' then least(1, (value + z * z / (2 * n) + z * sqrt(value * (1 - value) / n + z * z / (4.0 * n * n))) / (1 + z * z / n))
            when unit = 'score' then least(100, 100 * (adjusted_for - adjusted_against + z * sqrt((adjusted_for + adjusted_against - (adjusted_for - adjusted_against) ** 2) / (n + 3))))
            when unit = 'days' then days[least(n, ceil(1 + n / 2.0 + z * sqrt(n) / 2))::bigint]::double
        end as high
    from (
        select *, 1.959964::double as z, (promoters + 0.75) / (n + 3)::double as adjusted_for, (detractors + 0.75) / (n + 3)::double as adjusted_against
        from valued)
)
select
    month,
    measure,
    goal,
    unit,
    case
        when value is null then 'not_known'
        when not is_over then 'to_date'
        when without_value > 0 then 'partly_known'
        else 'known'
    end as state,
    case
        when value is null and missing_kind is not null then 'no_source'
        when value is null and is_after_reach then 'after_reach'
        when value is null and not is_reached then 'before_reach'
        when value is null and measure in ('margin', 'profit') then 'no_cost'
        when value is null and measure = 'customers_lost' then 'too_short'
        when value is null and unit = 'money' then 'no_value'
        when value is null then 'nobody_counted'
        when without_value > 0 then 'without_value'
    end as reason,
    missing_kind,
    position,
    value,
    part,
    case when unit in ('share', 'score', 'days') or measure in ('bookings', 'sales_per_salesperson') then n end as n,
    low,
    high,
    without_value,
    is_good_up,
    is_over
from intervals
