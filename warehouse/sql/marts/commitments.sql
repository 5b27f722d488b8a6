-- One row per promise that a salesperson made in a text, with what became of it as far as the data reach.
with promises as (
    select * from marts.promise_subjects
), as_of as (
    select as_of from ops.as_of
), settings as (
    select time_zone from ops.settings
), events as (
    select
        events.promise_id,
        events.event,
        events.evidence_id,
        events.is_honoured,
        events.event_at,
        timezone(settings.time_zone, timezone('UTC', events.event_at))::date as event_date
    from marts.promise_events as events
    cross join settings
), first_events as (
    select * from events
    qualify row_number() over (partition by promise_id order by event_at, is_honoured desc, evidence_id) = 1
), reach_of_sources as (
    select source, max(occurred_at) as known_until from core.activities group by source
), reach_of_offers as (
    select max(quoted_at) as known_until from core.quotations
), reach_of_orders as (
    select max(ordered_at) as known_until from core.orders
), reach_of_shipments as (
    select max(shipped_date)::timestamp as known_until from core.shipments where is_shipped
), promises_known as (
    -- Who wrote it down here writes down here what he does about it.
    select
        promises.*,
        coalesce(promises.deed in ('hold', 'line', 'terms', 'exclusivity'), false) as is_tested_by_orders,
        case promises.deed
            when 'quote' then reach_of_offers.known_until
            when 'shipment' then reach_of_shipments.known_until
            when 'hold' then reach_of_orders.known_until
            else coalesce(reach_of_sources.known_until, reach.known_until)
        end as known_until
    from promises
    cross join reach_of_offers
    cross join reach_of_orders
    cross join reach_of_shipments
    left join reach_of_sources using (source)
    left join core.salesperson_reach as reach using (salesperson_id)
), promises_judged as (
    select
        promises_known.*,
        first_events.event,
        first_events.evidence_id,
        first_events.event_at,
        timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today,
        timezone('UTC', timezone(settings.time_zone, (promises_known.due_date + 1)::timestamp)) as overdue_at,
        case
            when first_events.is_honoured and coalesce(first_events.event_date <= promises_known.due_date, true) then 'kept'
            when not first_events.is_honoured then 'broken'
            when first_events.is_honoured and (first_events.event = 'message' or not promises_known.is_tested_by_orders) then 'broken'
            when promises_known.due_date is null or promises_known.due_date >= today then 'open'
            when promises_known.is_tested_by_orders then 'not_known'
            when promises_known.known_until >= overdue_at then 'broken'
            else 'not_known'
        end as state
    from promises_known
    cross join as_of
    cross join settings
    left join first_events using (promise_id)
), customers as (
    select customer_id, name, owner_id from core.customers
), people as (
    select person_id, full_name from core.people
), salespeople as (
    select salesperson_id, name, left_on from core.salespeople
), stakes as (
    -- What hangs on it: the customer's newest order of before or after that has not left, else nothing is named.
    select promises.promise_id, orders.currency, sum(orders.amount) as stake_amount, sum(orders.amount_report) as stake_report
    from promises
    join core.orders as orders
        on orders.customer_id = promises.customer_id and orders.ordered_at <= promises.said_at and not orders.is_cancelled
    left join (select order_id, bool_and(is_shipped) as has_left from core.shipments group by order_id) as shipments using (order_id)
    where promises.kind = 'delivery_date' and not coalesce(shipments.has_left, false)
    group by promises.promise_id, orders.currency
    qualify row_number() over (partition by promises.promise_id order by stake_report desc nulls last, orders.currency) = 1
)
select
    judged.promise_id as commitment_id,
    judged.activity_id,
    judged.customer_id,
    customers.name as customer_name,
    judged.person_id,
    people.full_name as person_name,
    judged.salesperson_id as promised_by_id,
    promiser.name as promised_by_name,
    case when promiser.left_on < judged.today then nullif(customers.owner_id, judged.salesperson_id)
        else coalesce(judged.salesperson_id, customers.owner_id) end as responsible_id,
    judged.kind,
    judged.deed,
    judged.sku,
    judged.sentence,
    judged.due_text,
    judged.language,
    judged.state,
    judged.event as shown_by,
    case
        when judged.state = 'kept' then 'none'
        when judged.state = 'broken' and judged.event_at is not null then 'explain_the_breach'
        when judged.state = 'broken' then 'do_it_and_apologise'
        when judged.state = 'not_known' then 'ask_whether_it_was_done'
        else 'keep_the_promise'
    end as next_step,
    stakes.currency as stake_currency,
    list_value('activities:' || judged.activity_id)
        || case when judged.evidence_id is null then [] else list_value(judged.evidence_id) end as evidence_ids,
    judged.starts_at,
    judged.ends_at,
    judged.said_price,
    judged.said_percent,
    judged.said_terms,
    judged.confidence,
    stakes.stake_amount,
    stakes.stake_report,
    judged.said_date,
    judged.due_date,
    case judged.state when 'open' then coalesce(judged.due_date, judged.today) when 'kept' then null else judged.today end as next_step_on,
    judged.said_at,
    case judged.state when 'kept' then judged.event_at
        when 'broken' then least(judged.event_at, judged.overdue_at) end as outcome_at,
    judged.known_until
from promises_judged as judged
left join customers using (customer_id)
left join people using (person_id)
left join salespeople as promiser on promiser.salesperson_id = judged.salesperson_id
left join stakes using (promise_id)
