-- One row per month and stage of the way from a visit to a first order.
with settings as (
    select time_zone, coalesce(intent_horizon_days, 90) as horizon_days from ops.settings
), views as (
    select
        visits.visitor_id,
        coalesce(visitors.person_id, visits.visitor_id) as party_id,
        visits.page_kind in ('product', 'price') as is_engaged,
        visits.visited_local_at,
        visits.visited_at
    from core.visits as visits
    join core.visitors as visitors using (visitor_id)
    where visits.is_page_view and visitors.is_human and not visitors.is_own_staff
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
), entries as (
    -- next_key is what the next stage knows the same party by.
    select 1 as position, visitor_id as entry_key, visitor_id as next_key, visited_local_at as local_at, visited_at as entered_at
    from views
    union all select 2, visitor_id, party_id, visited_local_at, visited_at from views where is_engaged
    union all select 3, party_id, party_id, null, received_at from inquiries
    union all select 4, party_id, customer_id, null, received_at from inquiries where is_qualified
    union all select 5, customer_id, null, null, ordered_at from first_orders
), entries_dated as (
    select
        entries.*,
        date_trunc('month', coalesce(local_at, timezone(settings.time_zone, timezone('UTC', entered_at))))::date as month
    from entries
    cross join settings
    where entered_at is not null
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
), months as (
    select distinct
        month,
        timezone('UTC', timezone(settings.time_zone, (month + interval 1 month)::timestamp)) + to_days(settings.horizon_days)
            <= as_of.as_of as is_window_over
    from entries_dated
    cross join settings
    cross join ops.as_of as as_of
), stages_counted as (
    select
        entered_once.month,
        entered_once.position,
        count(*) as entered,
        count(conversions.entry_key) as converted
    from entered_once
    left join conversions using (month, position, entry_key)
    group by entered_once.month, entered_once.position
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
