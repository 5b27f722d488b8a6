-- One row per month and stage of the way from a visit to a first order.
with settings as (
    select time_zone, coalesce(intent_horizon_days, 90) as horizon_days from ops.settings
), visitors as (
    select
        coalesce(person_id, visitor_id) as party_id,
        visitor_id,
        row_number() over (order by visitor_id)::integer as visitor_number
    from core.visitors
    where is_human and not is_own_staff
), views as not materialized (
    select * from core.visits where is_page_view
), inquiries as (
    select
        coalesce(person_id, inquiry_id) as party_id,
        coalesce(customer_id, person_id, inquiry_id) as customer_id,
        is_qualified,
        received_at
    from core.inquiries
    where is_genuine and received_at is not null
), first_orders as (
    select customer_id, min(ordered_at) as ordered_at
    from core.orders
    where not is_cancelled and customer_id is not null
    group by customer_id
), views_summed as (
    -- By number: of tens of millions of views each byte of the key counts.
    select
        visitors.visitor_number,
        date_trunc('month', views.visited_local_at)::date as month,
        min(views.visited_at) as visited_at,
        min(views.visited_at) filter (where views.page_kind in ('product', 'price')) as engaged_at
    from views
    join visitors using (visitor_id)
    group by visitors.visitor_number, month
), visitor_months as (
    select
        month,
        visitor_number,
        visited_at,
        engaged_at,
        -- Months follow each other, so the first engaged view from the month's first view on is the earliest of its and later months.
        min(engaged_at) over (
            partition by visitor_number order by month rows between current row and unbounded following) as next_engaged_at
    from views_summed
), visits_entered as (
    select
        month,
        count(*) as entered,
        count(*) filter (where next_engaged_at < visited_at + to_days(settings.horizon_days)) as converted
    from visitor_months
    cross join settings
    group by month
), entries as (
    -- next_key is what the next stage knows the same party by.
    select
        2 as position,
        visitors.visitor_id as entry_key,
        visitors.party_id as next_key,
        visitor_months.month,
        visitor_months.engaged_at as entered_at
    from visitor_months
    join visitors using (visitor_number)
    where visitor_months.engaged_at is not null
    union all select 3, party_id, party_id, null, received_at from inquiries
    union all select 4, party_id, customer_id, null, received_at from inquiries where is_qualified
    union all select 5, customer_id, null, null, ordered_at from first_orders
), entries_dated as (
    select
        entries.* replace (coalesce(
            entries.month,
            date_trunc('month', timezone(settings.time_zone, timezone('UTC', entries.entered_at)))::date) as month)
    from entries
    cross join settings
    where entries.entered_at is not null
), entered_once as (
    select month, position, entry_key, min(next_key) as next_key, min(entered_at) as entered_at
    from entries_dated
    group by month, position, entry_key
), conversions as (
    select distinct entered_once.month, entered_once.position, entered_once.entry_key
    from entered_once
    cross join settings
    join entries_dated as next_entries
        on next_entries.position = entered_once.position + 1
        and next_entries.entry_key = entered_once.next_key
        and next_entries.entered_at >= entered_once.entered_at
        and next_entries.entered_at < entered_once.entered_at + to_days(settings.horizon_days)
), stages as (
    select unnest([1, 2, 3, 4, 5]) as position,
        unnest(['visited', 'engaged', 'inquired', 'qualified', 'ordered']) as stage,
        unnest(['visits', 'visits', 'inquiries', 'inquiries', 'orders']) as kind
), kinds_fed as (
    select 'visits' as kind where exists (select 1 from core.visits)
    union all select 'inquiries' where exists (select 1 from core.inquiries)
    union all select 'orders' where exists (select 1 from core.orders)
), stages_counted as (
    select month, 1 as position, entered, converted from visits_entered
    union all
    select entered_once.month, entered_once.position, count(*), count(conversions.entry_key)
    from entered_once
    left join conversions using (month, position, entry_key)
    group by entered_once.month, entered_once.position
), months as (
    select distinct
        month,
        timezone('UTC', timezone(settings.time_zone, (month + interval 1 month)::timestamp)) + to_days(settings.horizon_days)
            <= as_of.as_of as is_window_over
    from stages_counted
    cross join settings
    cross join ops.as_of as as_of
)
select
    months.month,
    stages.stage,
    stages.position,
    case when kinds_fed.kind is not null then coalesce(stages_counted.entered, 0) end as entered,
    case
        when stages.position < 5 and months.is_window_over and kinds_fed.kind is not null
            and next_fed.kind is not null
            then coalesce(stages_counted.converted, 0)
    end as converted
from months
cross join stages
left join stages as next_stages on next_stages.position = stages.position + 1
left join kinds_fed on kinds_fed.kind = stages.kind
left join kinds_fed as next_fed on next_fed.kind = next_stages.kind
left join stages_counted on stages_counted.month = months.month and stages_counted.position = stages.position
