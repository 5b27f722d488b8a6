-- One row per month and country with a session, an inquiry or an order.
with settings as (
    select time_zone from ops.settings
), customers as (
    select customer_id, country from core.customers
), people as (
    select person_id, country from core.people
), orders as (
    select
        order_id,
        min(customer_id) as customer_id,
        sum(amount_report) as amount,
        min(ordered_at) as ordered_at
    from core.orders
    where not is_cancelled and ordered_at is not null
    group by order_id
), first_orders as (
    select customer_id, min(ordered_at) as ordered_at from orders where customer_id is not null group by customer_id
), sessions as (
    -- Links found after a month do not change that month any more.
    select
        sessions.started_local_at,
        sessions.started_at,
        visitors.customer_id,
        visitors.person_id,
        coalesce(timezone(settings.time_zone, timezone('UTC', visitors.linked_at))
            < date_trunc('month', sessions.started_local_at) + interval 1 month,
            false) as is_known
    from core.sessions as sessions
    join core.visitors as visitors using (visitor_id)
    cross join settings
    where visitors.is_human and not visitors.is_own_staff
), events as (
    select
        'session' as event,
        sessions.started_local_at as local_at,
        sessions.started_at as happened_at,
        case when is_known then customer_id end as customer_id,
        case when is_known then person_id end as person_id,
        null::decimal(38, 2) as amount
    from sessions
    union all
    select 'inquiry', null, received_at, customer_id, person_id, null from core.inquiries where is_genuine
    union all
    select 'order', null, ordered_at, customer_id, null, amount from orders
    union all
    select 'new_customer', null, ordered_at, customer_id, null, null from first_orders
), events_placed as (
    select
        date_trunc('month', coalesce(
            events.local_at, timezone(settings.time_zone, timezone('UTC', events.happened_at))))::date as month,
        coalesce(customers.country, people.country, 'not known') as country,
        events.event,
        events.amount
    from events
    cross join settings
    left join customers using (customer_id)
    left join people using (person_id)
    where events.happened_at is not null
)
select
    month,
    country,
    count(*) filter (where event = 'session') as human_sessions,
    count(*) filter (where event = 'inquiry') as inquiries,
    count(*) filter (where event = 'order') as orders,
    count(*) filter (where event = 'new_customer') as new_customers,
    case when count(*) filter (where event = 'order') = 0 then 0 else sum(amount) end as revenue
from events_placed
group by month, country
