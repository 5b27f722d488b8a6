-- One row per order line, or what is left of it, that has not left yet.
with order_lines as (
    select * from core.orders
    where not is_cancelled and sku is not null and quantity > 0
        and not regexp_matches(coalesce(status, ''), '^(completed?|shipped|delivered|closed|done)\b|已完成|已发货|已發貨|已签收|已簽收|已交付')
), shipments as (
    select order_id, order_line, sku, quantity from core.shipments where is_shipped
), production as (
    select * from core.production where not is_done and quantity > 0 and sku is not null
), inventory as (
    select * from core.inventory
), contracts as (
    select order_id, bool_and(is_partial_shipment_allowed) as is_partial_shipment_allowed from core.contracts group by order_id
), as_of as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date from ops.as_of cross join ops.settings
), reach as (
    select count(*) > 0 as has_shipments from core.shipments
), shipped as (
    select order_id, coalesce(order_line, sku) as line_key, sum(quantity) as quantity
    from shipments
    group by order_id, coalesce(order_line, sku)
), open_lines as (
    select
        order_lines.*,
        order_lines.quantity - coalesce(by_line.quantity, by_sku.quantity, 0) as open_quantity
    from order_lines
    left join shipped as by_line on by_line.order_id = order_lines.order_id and by_line.line_key = order_lines.order_line
    left join shipped as by_sku on by_sku.order_id = order_lines.order_id and by_sku.line_key = order_lines.sku
    where order_lines.quantity > coalesce(by_line.quantity, by_sku.quantity, 0)
), lines_queued as (
    -- Who was promised first is served first.
    select
        *,
        sum(open_quantity) over served - open_quantity as demand_from,
        sum(open_quantity) over served as demand_to
    from open_lines
    window served as (
        partition by sku order by promised_date nulls last, ordered_at, order_line_id
        rows between unbounded preceding and current row)
), newest_counts as (
    select * from inventory
    where quantity is not null
    qualify row_number() over (partition by sku, place order by counted_date desc, inventory_id) = 1
), stock as (
    select
        sku,
        greatest(sum(quantity), 0) as quantity,
        max(counted_date) as counted_date,
        list('inventory:' || inventory_id order by inventory_id) as evidence_ids
    from newest_counts
    group by sku
), supplies as (
    select
        sku, 0 as position, '' as production_id, quantity, counted_date as available_date, evidence_ids
    from stock
    union all
    -- What should have been done and is not is there today at the earliest.
    select
        sku, 1, production_id, quantity, greatest(planned_date, as_of.as_of_date), ['production:' || production_id]
    from production
    cross join as_of
    where planned_date is not null
), supplies_queued as (
    select
        *,
        sum(quantity) over arriving - quantity as supply_from,
        sum(quantity) over arriving as supply_to
    from supplies
    window arriving as (
        partition by sku order by position, available_date, production_id
        rows between unbounded preceding and current row)
), taken as (
    select
        lines_queued.order_line_id,
        supplies_queued.position,
        supplies_queued.available_date,
        supplies_queued.evidence_ids,
        supplies_queued.available_date <= lines_queued.promised_date as is_in_time,
        least(demand_to, supply_to) - greatest(demand_from, supply_from) as quantity
    from lines_queued
    join supplies_queued
        on supplies_queued.sku = lines_queued.sku
        and supply_from < demand_to
        and supply_to > demand_from
), taken_summed as (
    select
        order_line_id,
        sum(quantity) as quantity,
        coalesce(sum(quantity) filter (where position = 0), 0) as from_stock,
        coalesce(sum(quantity) filter (where is_in_time), 0) as ready_in_time,
        max(available_date) as last_date,
        flatten(list(evidence_ids order by position, available_date, evidence_ids)) as evidence_ids
    from taken
    group by order_line_id
), covered as (
    select
        lines_queued.*,
        coalesce(stock.quantity, 0) as on_hand,
        coalesce(taken_summed.from_stock, 0) as from_stock,
        coalesce(taken_summed.quantity - taken_summed.from_stock, 0) as from_production,
        coalesce(taken_summed.ready_in_time, 0) as ready_in_time,
        open_quantity - coalesce(taken_summed.quantity, 0) as short_quantity,
        case when taken_summed.quantity = open_quantity then taken_summed.last_date end as available_date,
        contracts.is_partial_shipment_allowed,
        stock.counted_date,
        as_of.as_of_date,
        coalesce(taken_summed.evidence_ids, stock.evidence_ids, []) as supply_ids,
        stock.sku is null or lines_queued.promised_date is null or not reach.has_shipments as is_unknown
    from lines_queued
    cross join as_of
    cross join reach
    left join taken_summed using (order_line_id)
    left join stock using (sku)
    left join contracts using (order_id)
), judged as (
    select
        *,
        case
            when is_unknown then 'not_known'
            when available_date <= promised_date then 'met'
            else 'not_met'
        end as state
    from covered
)
select
    order_line_id,
    order_id,
    order_line,
    customer_id,
    salesperson_id as responsible_id,
    sku,
    series,
    state,
    case
        when state <> 'not_met' then null
        when promised_date < as_of_date then 'overdue'
        when on_hand >= open_quantity then 'stock_is_promised_to_others'
        when ready_in_time > 0 and is_partial_shipment_allowed then 'part_shipment_possible'
        when available_date is not null then 'too_late'
        else 'not_enough'
    end as reason,
    case when state = 'not_met' then 'tell_of_late_order' end as next_step,
    list_concat(['orders:' || order_line_id], supply_ids) as evidence_ids,
    currency as stake_currency,
    open_quantity,
    on_hand,
    from_stock,
    from_production,
    ready_in_time,
    short_quantity,
    case
        when state <> 'not_known' and available_date is not null then greatest(available_date - promised_date, 0)
    end as days_short,
    try_cast(amount::decimal(38, 4) * open_quantity / quantity as decimal(18, 2)) as stake_amount,
    try_cast(amount_report::decimal(38, 2) * open_quantity / quantity as decimal(18, 2)) as stake_report,
    is_partial_shipment_allowed,
    promised_date,
    available_date,
    counted_date,
    case when state = 'not_met' then as_of_date end as next_step_on
from judged
