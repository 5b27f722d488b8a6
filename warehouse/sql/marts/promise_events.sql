-- One row per promise and later event of its customer that bears on it, with whether the event honours it.
with promises as (
    select * from marts.promise_subjects
), settings as (
    select time_zone from ops.settings
), activities as (
    select activity_id, customer_id, person_id, activity_type, direction, occurred_at from core.activities
), deeds_told as (
    select activity_id, kind from ml.deeds_told
), quotations as (
    select quotation_line_id, quotation_id, customer_id, sku, currency, payment_terms, unit_price, quoted_at from core.quotations
), orders as (
    select order_line_id, order_id, customer_id, sku, currency, payment_terms, unit_price, kind, ordered_at
    from core.orders
    where not is_cancelled and ordered_at is not null
), shipments as (
    -- An order has left when its last part has.
    select order_id, max(shipped_date) filter (where is_shipped) as shipped_date, bool_and(is_shipped) as is_shipped
    from core.shipments
    group by order_id
), messages as (
    select
        promises.promise_id,
        'message' as event,
        'activities:' || activities.activity_id as evidence_id,
        true as is_honoured,
        activities.occurred_at as event_at
    from promises
    join activities
        on activities.customer_id = promises.customer_id
        and activities.occurred_at > promises.said_at
        and coalesce(activities.person_id = promises.person_id, true)
    join deeds_told on deeds_told.activity_id = activities.activity_id and deeds_told.kind = promises.kind
    where promises.kind in ('sample', 'document', 'discount', 'payment_term')
        or (promises.deed in ('dispatch', 'arrival') and deeds_told.kind = 'delivery_date')
), meetings as (
    select promises.promise_id, 'meeting', 'activities:' || activities.activity_id, true, activities.occurred_at
    from promises
    join activities
        on activities.customer_id = promises.customer_id
        and activities.occurred_at > promises.said_at
        and coalesce(activities.person_id = promises.person_id, true)
    where promises.kind = 'visit' and activities.activity_type = 'meeting'
), offers as (
    select promises.promise_id, 'quotation', 'quotations:' || quotations.quotation_line_id, true, quotations.quoted_at
    from promises
    join quotations on quotations.customer_id = promises.customer_id and quotations.quoted_at > promises.said_at
    where promises.deed = 'quote' and coalesce(promises.sku = quotations.sku, true)
), price_lines as (
    select 'quotation' as event, 'quotations:' || quotation_line_id as evidence_id, customer_id, sku, currency, payment_terms, unit_price, quoted_at as event_at
    from quotations
    union all
    select 'order', 'orders:' || order_line_id, customer_id, sku, currency, payment_terms, unit_price, ordered_at
    from orders
), prices_before as (
    -- What the product cost this customer when it was promised.
    select promises.promise_id, price_lines.sku, price_lines.currency, price_lines.unit_price
    from promises
    join price_lines on price_lines.customer_id = promises.customer_id and price_lines.event_at <= promises.said_at
    where promises.kind in ('price', 'discount') and coalesce(promises.sku = price_lines.sku, true)
    qualify row_number() over (
        partition by promises.promise_id, price_lines.sku, price_lines.currency order by price_lines.event_at desc, price_lines.evidence_id) = 1
), prices_after as (
    select
        promises.promise_id,
        promises.due_date,
        promises.sku is not null and (promises.kind = 'discount' or promises.said_price is not null) as is_exact,
        price_lines.event,
        price_lines.evidence_id,
        price_lines.unit_price,
        price_lines.event_at,
        case
            when promises.kind = 'discount' then prices_before.unit_price::double * (1 - promises.said_percent / 100)
            when promises.said_currency = price_lines.currency then coalesce(promises.said_price, prices_before.unit_price)
            when promises.said_price is null then prices_before.unit_price
        end as promised_price
    from promises
    join price_lines on price_lines.customer_id = promises.customer_id and price_lines.event_at > promises.said_at
    left join prices_before
        on prices_before.promise_id = promises.promise_id
        and prices_before.sku = price_lines.sku
        and prices_before.currency = price_lines.currency
    where promises.deed in ('hold', 'line') and coalesce(promises.sku = price_lines.sku, true)
        -- An offer at another price is no order at it.
        and (promises.kind = 'discount' or price_lines.event = 'order')
), prices_judged as (
    -- Half a per cent is rounding. A dearer order breaks a promise only where product and price were said; after the due day it tests nothing.
    select promise_id, event, evidence_id, unit_price <= promised_price * 1.005 as is_honoured, event_at
    from prices_after
    cross join settings
    where promised_price is not null
        and (is_exact or unit_price <= promised_price * 1.005)
        and coalesce(timezone(settings.time_zone, timezone('UTC', event_at))::date <= due_date, true)
), terms_before as (
    select promises.promise_id, price_lines.payment_terms
    from promises
    join price_lines on price_lines.customer_id = promises.customer_id and price_lines.event_at <= promises.said_at
    where promises.deed = 'terms' and price_lines.event = 'order' and price_lines.payment_terms is not null
    qualify row_number() over (partition by promises.promise_id order by price_lines.event_at desc, price_lines.evidence_id) = 1
), terms_after as (
    -- The terms that were said, or at least others than before.
    select
        promises.promise_id,
        promises.due_date,
        price_lines.evidence_id,
        coalesce(
            replace(lower(price_lines.payment_terms), ' ', '') = replace(lower(promises.said_terms), ' ', ''),
            price_lines.payment_terms <> terms_before.payment_terms) as is_honoured,
        price_lines.event_at
    from promises
    join price_lines on price_lines.customer_id = promises.customer_id and price_lines.event_at > promises.said_at
    left join terms_before on terms_before.promise_id = promises.promise_id
    where promises.deed = 'terms' and price_lines.event = 'order' and price_lines.payment_terms is not null
), terms_judged as (
    -- Before the new terms are due, an order may have the old ones.
    select promise_id, 'order', evidence_id, is_honoured, event_at
    from terms_after
    cross join settings
    where is_honoured is not null
        and (is_honoured or coalesce(timezone(settings.time_zone, timezone('UTC', event_at))::date > due_date, true))
), orders_open_then as (
    select
        promises.promise_id,
        orders.order_id,
        orders.order_line_id,
        shipments.shipped_date,
        orders.ordered_at,
        coalesce(orders.sku = promises.sku, false) as has_product
    from promises
    join orders on orders.customer_id = promises.customer_id and orders.ordered_at <= promises.said_at
    left join shipments on shipments.order_id = orders.order_id
    where promises.deed = 'shipment' and orders.kind is distinct from 'sample'
        and coalesce(shipments.shipped_date >= promises.said_date or not shipments.is_shipped, true)
), open_orders as (
    -- The order with the product that was spoken of, else the newest.
    select * from orders_open_then
    qualify row_number() over (partition by promise_id order by has_product desc, ordered_at desc, order_id, order_line_id) = 1
), departures as (
    select open_orders.promise_id, 'shipment', 'orders:' || open_orders.order_line_id, true,
        timezone('UTC', timezone(settings.time_zone, open_orders.shipped_date::timestamp))
    from open_orders
    cross join settings
    where open_orders.shipped_date is not null
)
select * from messages
union all select * from meetings
union all select * from offers
union all select * from prices_judged
union all select * from terms_judged
union all select * from departures
