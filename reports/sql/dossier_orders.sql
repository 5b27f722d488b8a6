-- One row per order, those that have not left first, then the newest.
with shipments as (
    select
        order_id,
        bool_and(is_shipped) as is_shipped,
        if(bool_and(is_shipped), max(shipped_date), null) as shipped_date,
        if(bool_and(delivered_date is not null), max(delivered_date), null) as delivered_date,
        arg_max(shipment_line_id, (shipped_date, shipment_line_id)) as shipment_line_id
    from core.shipments
    where customer_id = $customer
    group by order_id
), shipments_known as (
    select count(*) > 0 as is_known from core.shipments
), coverage as (
    select
        order_id,
        case when bool_or(state = 'not_met') then 'not_met' when bool_or(state = 'not_known') then 'not_known' else 'met' end as state,
        arg_min(reason, order_line_id) filter (where state = 'not_met') as reason,
        if(bool_and(available_date is not null), max(available_date), null) as available_date
    from marts.order_coverage
    where customer_id = $customer
    group by order_id
), orders as (
    select
        order_id,
        min(ordered_at) as ordered_at,
        string_agg(concat_ws(' × ', sku, quantity::bigint::varchar), ', ' order by order_line_id) as articles,
        arg_min(salesperson_id, order_line_id) as salesperson_id,
        arg_min(kind, order_line_id) as kind,
        sum(amount) filter (where not is_cancelled) as amount,
        if(count(distinct currency) = 1, min(currency), null) as currency,
        max(promised_date) as promised_date,
        bool_and(is_cancelled) as is_cancelled,
        min(order_line_id) as first_line_id,
        arg_min(concat_ws(' ', incoterm, port), order_line_id) as terms
    from core.orders
    where customer_id = $customer
    group by order_id
)
select
    orders.ordered_at as happened_at,
    case
        when orders.is_cancelled then 'order_is_cancelled'
        when not shipments_known.is_known then 'order_not_known'
        when coverage.order_id is not null then concat_ws(',', 'order_not_left', 'plans_' || coverage.state, 'coverage_' || coverage.reason)
        when shipments.shipped_date is not null or shipments.delivered_date is not null then if(shipments.delivered_date is null, 'order_shipped', null)
        when shipments.is_shipped then 'order_shipped'
        else 'order_not_known'
    end as codes,
    concat_ws(' · ', orders.order_id, orders.kind, orders.articles, orders.terms) as subject,
    coalesce(salespeople.name, orders.salesperson_id) as salesperson,
    if(orders.currency is null, null, orders.amount) as amount,
    orders.currency,
    orders.promised_date as due_date,
    case
        when orders.is_cancelled then null
        when coverage.order_id is not null then 'all of it ready on ' || coverage.available_date
        else nullif(concat_ws(', ',
            'left on ' || shipments.shipped_date,
            date_diff('day', orders.promised_date, if(shipments.shipped_date > orders.promised_date, shipments.shipped_date, null)) || ' days after the promised date',
            'delivered on ' || shipments.delivered_date), '')
    end as words_en,
    case
        when orders.is_cancelled then null
        when coverage.order_id is not null then '预计 ' || coverage.available_date || ' 备齐'
        else nullif(concat_ws('，',
            shipments.shipped_date || ' 发货',
            '晚于承诺交期 ' || date_diff('day', orders.promised_date, if(shipments.shipped_date > orders.promised_date, shipments.shipped_date, null)) || ' 天',
            shipments.delivered_date || ' 交付'), '')
    end as words_zh,
    concat_ws(chr(31), 'orders:' || orders.first_line_id, 'shipments:' || shipments.shipment_line_id) as evidence
from orders
cross join shipments_known
left join shipments using (order_id)
left join coverage using (order_id)
left join core.salespeople as salespeople using (salesperson_id)
order by coverage.order_id is null, orders.ordered_at desc nulls last, orders.order_id
limit 20
