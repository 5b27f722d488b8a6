-- One row per customer with several active salespeople, and salesperson.
with settings as (
    select coalesce(overlap_window_days, 90) as window_days from ops.account_settings
), as_of as (
    select as_of from ops.as_of
), salespeople as (
    select salesperson_id, name, team, left_on from core.salespeople
), activities as (
    select activities.*
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where not purposes.has_come_back
), deeds as (
    select customer_id, salesperson_id, 'contact' as kind, 'activities:' || activity_id as evidence_id, person_id, occurred_at as happened_at
    from activities
    union all
    select customer_id, salesperson_id, 'order', 'orders:' || min(order_line_id), min(person_id), min(ordered_at)
    from core.orders
    where not is_cancelled
    group by customer_id, salesperson_id, order_id
    union all
    select customer_id, salesperson_id, 'quotation', 'quotations:' || min(quotation_line_id), min(person_id), min(quoted_at)
    from core.quotations
    group by customer_id, salesperson_id, quotation_id
), deeds_in_window as (
    select deeds.*
    from deeds
    cross join settings
    cross join as_of
    where deeds.customer_id is not null and deeds.salesperson_id is not null
      and deeds.happened_at >= as_of.as_of - to_days(settings.window_days) and deeds.happened_at <= as_of.as_of
), deals as (
    select customer_id, owner_id as salesperson_id, count(*) as open_deals
    from core.opportunities
    where not is_closed
    group by customer_id, owner_id
), people_counted as (
    select
        customer_id,
        salesperson_id,
        count(*) filter (where kind = 'contact') as contacts,
        count(*) filter (where kind = 'quotation') as quotations,
        count(*) filter (where kind = 'order') as orders,
        count(distinct person_id) as people,
        list(evidence_id order by happened_at desc, evidence_id) as evidence_ids,
        min(happened_at) as first_at,
        max(happened_at) filter (where kind = 'contact') as last_contact_at,
        max(happened_at) as last_at
    from deeds_in_window
    group by customer_id, salesperson_id
), several_kept as (
    select * from people_counted
    qualify count(*) over (partition by customer_id) > 1
)
select
    several_kept.customer_id,
    several_kept.salesperson_id,
    salespeople.name as salesperson_name,
    salespeople.team,
    row_number() over (
        partition by several_kept.customer_id order by several_kept.first_at, several_kept.salesperson_id) as position,
    several_kept.contacts,
    several_kept.quotations,
    several_kept.orders,
    coalesce(deals.open_deals, 0) as open_deals,
    several_kept.people,
    several_kept.evidence_ids,
    salespeople.left_on as left_on,
    several_kept.first_at,
    several_kept.last_contact_at,
    several_kept.last_at
from several_kept
left join salespeople using (salesperson_id)
left join deals on deals.customer_id = several_kept.customer_id and deals.salesperson_id = several_kept.salesperson_id
