-- One row per order line, from booked to profit.
with settings as (
    select time_zone, currency as report_currency from ops.settings
), order_lines as (
    select
        orders.*,
        settings.report_currency,
        timezone(settings.time_zone, timezone('UTC', orders.ordered_at))::date as ordered_date,
        regexp_matches(
            coalesce(orders.status, ''),
            '^(completed?|shipped|delivered|closed|done)\b|已完成|已发货|已發貨|已签收|已簽收|已交付') as is_said_shipped
    from core.orders as orders
    cross join settings
), products as (
    select sku, rebate_rate from core.products
), rates as (
    select currency, usd, rate_date, day as ordered_date from core.daily_rates
), shipments as (
    select order_id, order_line, sku, quantity, is_shipped, coalesce(booked_date, shipped_date, planned_date) as known_date
    from core.shipments
), payments as (
    select order_id, sum(paid_amount) as paid_amount, sum(amount) as due_amount
    from core.payments
    group by order_id
), reach_of_shipments as (
    select min(known_date) as known_from from shipments
), shipped_lines as (
    select order_id, coalesce(order_line, sku) as line_key, sum(quantity) filter (where is_shipped) as quantity
    from shipments
    where order_id is not null
    group by order_id, coalesce(order_line, sku)
), orders_in_shipments as (
    select distinct order_id from shipments
), quantities_shipped as (
    select
        order_lines.order_line_id,
        case
            when orders_in_shipments.order_id is not null
                then least(coalesce(by_line.quantity, by_sku.quantity, 0), order_lines.quantity)
            when order_lines.is_said_shipped then order_lines.quantity
            -- An order older than the shipments' first one may have left before they begin.
            when order_lines.ordered_date >= reach_of_shipments.known_from then 0
        end as shipped_quantity,
        orders_in_shipments.order_id is null and order_lines.is_said_shipped as has_left_whole
    from order_lines
    cross join reach_of_shipments
    left join orders_in_shipments on orders_in_shipments.order_id = order_lines.order_id
    left join shipped_lines as by_line
        on by_line.order_id = order_lines.order_id and by_line.line_key = order_lines.order_line
    left join shipped_lines as by_sku
        on by_sku.order_id = order_lines.order_id and by_sku.line_key = order_lines.sku
), money_brought_together as (
    select
        order_lines.order_line_id,
        case when order_lines.is_cancelled then 0 else order_lines.amount_report end::decimal(18, 2) as net_report,
        quantities_shipped.shipped_quantity,
        quantities_shipped.has_left_whole,
        (payments.paid_amount / nullif(payments.due_amount, 0))::double as paid_share,
        case when not order_lines.is_cancelled then order_lines.cost end as cost,
        -- The tax in the price of the purchase is 13 %; the rebate is the article's share of the price without it.
        case
            when order_lines.is_cancelled or order_lines.cost is null or order_lines.cost_currency is null then null
            when order_lines.cost_currency <> 'CNY' then 0
            else order_lines.cost * 100 * products.rebate_rate / 113
        end::decimal(18, 2) as rebate,
        products.rebate_rate,
        case
            when order_lines.cost_currency = order_lines.report_currency then 1::decimal(18, 8)
            else cost_rates.usd
        end as cost_usd,
        case
            when order_lines.cost_currency = order_lines.report_currency then 1::decimal(18, 8)
            else report_rates.usd
        end as report_usd,
        own_rates.rate_date,
        cost_rates.rate_date as cost_rate_date
    from order_lines
    left join quantities_shipped using (order_line_id)
    left join payments on payments.order_id = order_lines.order_id
    left join products on products.sku = order_lines.sku
    left join rates as own_rates
        on own_rates.currency = order_lines.currency and own_rates.ordered_date = order_lines.ordered_date
    left join rates as cost_rates
        on cost_rates.currency = order_lines.cost_currency and cost_rates.ordered_date = order_lines.ordered_date
    left join rates as report_rates
        on report_rates.currency = order_lines.report_currency and report_rates.ordered_date = order_lines.ordered_date
), parts_valued as (
    select
        order_lines.order_line_id,
        order_lines.order_id,
        order_lines.customer_id,
        order_lines.salesperson_id,
        order_lines.sku,
        order_lines.series,
        order_lines.kind,
        order_lines.currency,
        order_lines.cost_currency,
        order_lines.quantity,
        order_lines.amount,
        order_lines.cost,
        money.rebate,
        order_lines.amount_report as booked_report,
        case
            when order_lines.is_cancelled then order_lines.amount_report
            else 0
        end::decimal(18, 2) as cancelled_report,
        money.net_report,
        money.shipped_quantity,
        case
            when order_lines.is_cancelled or money.shipped_quantity = 0 then 0
            when money.has_left_whole or money.shipped_quantity = order_lines.quantity then money.net_report
            else money.net_report * (money.shipped_quantity / nullif(order_lines.quantity, 0))
        end::decimal(18, 2) as shipped_report,
        -- What came in belongs to the order; each line has its part, and the parts add up to the cent.
        case
            when order_lines.is_cancelled then 0
            when money.net_report is not null and money.paid_share is not null then
                (sum(money.net_report) over earlier_lines * money.paid_share)::decimal(18, 2)
                - coalesce((sum(money.net_report) over lines_before * money.paid_share)::decimal(18, 2), 0)
        end::decimal(18, 2) as paid_report,
        case
            when order_lines.is_cancelled then 0
            else money.cost * money.cost_usd / money.report_usd
        end::decimal(18, 2) as cost_report,
        case
            when order_lines.is_cancelled then 0
            else money.rebate * money.cost_usd / money.report_usd
        end::decimal(18, 2) as rebate_report,
        money.cost_usd,
        money.rebate_rate,
        money.paid_share,
        order_lines.is_cancelled,
        order_lines.ordered_date,
        money.rate_date,
        money.cost_rate_date,
        order_lines.ordered_at
    from order_lines
    join money_brought_together as money using (order_line_id)
    window
        earlier_lines as (
            partition by order_lines.order_id order by order_lines.order_line_id
            rows between unbounded preceding and current row),
        lines_before as (
            partition by order_lines.order_id order by order_lines.order_line_id
            rows between unbounded preceding and 1 preceding)
)
select
    order_line_id,
    order_id,
    customer_id,
    salesperson_id,
    sku,
    series,
    kind,
    currency,
    cost_currency,
    list_filter(
        [
            case when amount is null then 'no_amount' when booked_report is null then 'no_rate' end,
            case
                when is_cancelled then null
                when cost is null then 'no_cost'
                when cost_currency is null then 'no_cost_currency'
                when cost_report is null then 'no_cost_rate'
            end,
            case when not is_cancelled and cost is not null and cost_currency = 'CNY' and rebate is null then 'no_rebate_rate' end,
            case when not is_cancelled and net_report is not null and shipped_report is null then 'no_shipments' end,
            case when not is_cancelled and paid_share is null then 'no_payments' end
        ],
        reason -> reason is not null) as reasons,
    ['orders:' || order_line_id] as evidence_ids,
    quantity,
    shipped_quantity,
    amount,
    cost,
    rebate,
    booked_report,
    cancelled_report,
    net_report,
    shipped_report,
    paid_report,
    cost_report,
    rebate_report,
    net_report - cost_report + rebate_report as margin_report,
    is_cancelled,
    ordered_date,
    rate_date,
    cost_rate_date,
    ordered_at
from parts_valued
