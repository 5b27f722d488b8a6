-- One row per deal.
with opportunities as (
    select * from core.opportunities
), orders_linked as (
    select * from core.deal_orders
), inquiries_linked as (
    select * from core.deal_inquiries
), inquiries as (
    select inquiry_id, sku, series, owner_id from core.inquiries
), orders as (
    select
        order_id,
        min(salesperson_id) as owner_id,
        case when count(distinct sku) = 1 then min(sku) end as product,
        case when count(distinct series) = 1 then min(series) end as series,
        case when count(distinct currency) = 1 then min(currency) end as currency,
        case when count(distinct currency) = 1 then sum(amount) end as amount,
        sum(amount_report) as amount_report,
        bool_and(is_cancelled) as is_cancelled
    from core.orders
    group by order_id
), winners as (
    select opportunity_id, order_id from orders_linked where role = 'won'
), openings as (
    select deal_id, min(inquiry_id) as inquiry_id from inquiries_linked where role = 'opened' group by deal_id
), deals as (
    select
        'opportunity:' || opportunities.opportunity_id as deal_id,
        'opportunity' as deal_kind,
        opportunities.opportunity_id,
        winners.order_id,
        opportunities.customer_id,
        opportunities.owner_id,
        opportunities.product,
        opportunities.series,
        opportunities.currency,
        opportunities.amount,
        opportunities.amount_report,
        opportunities.file_id
    from opportunities
    left join winners using (opportunity_id)
    union all
    select
        orders_linked.deal_id,
        'order',
        null,
        orders_linked.order_id,
        orders_linked.customer_id,
        orders.owner_id,
        orders.product,
        orders.series,
        orders.currency,
        orders.amount,
        orders.amount_report,
        null
    from orders_linked
    join orders using (order_id)
    where orders_linked.role = 'own'
    union all
    select
        inquiries_linked.deal_id,
        'inquiry',
        null,
        null,
        inquiries_linked.customer_id,
        inquiries.owner_id,
        inquiries.sku,
        inquiries.series,
        null,
        null,
        null,
        null
    from inquiries_linked
    join inquiries using (inquiry_id)
    where inquiries_linked.role = 'own'
)
select
    deals.deal_id,
    deals.deal_kind,
    deals.opportunity_id,
    deals.order_id,
    case when deals.deal_kind = 'inquiry' then substr(deals.deal_id, 9) else openings.inquiry_id end as inquiry_id,
    deals.customer_id,
    deals.owner_id,
    deals.product,
    deals.series,
    deals.currency,
    deals.amount::decimal(18, 4) as amount,
    deals.amount_report::decimal(18, 2) as amount_report,
    coalesce(orders.is_cancelled, false) as is_cancelled,
    deals.file_id
from deals
left join openings using (deal_id)
left join orders on orders.order_id = deals.order_id
