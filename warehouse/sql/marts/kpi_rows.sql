-- One row per month, measure of management and record that the measure counts.
with settings as (
    select time_zone from ops.settings
), sales_departments as (
    select lower(unnest(sales_departments)) as department from ops.crm_settings
), present as (
    select date_trunc('month', timezone(settings.time_zone, timezone('UTC', as_of.as_of)))::date as month
    from ops.as_of as as_of
    cross join settings
), order_lines as (
    select
        order_line_id,
        order_id,
        customer_id,
        net_report,
        margin_report,
        ordered_at,
        date_trunc('month', ordered_date)::date as month
    from marts.order_profit
    where not is_cancelled and ordered_at is not null
), orders as (
    select
        order_id,
        'orders:' || min(order_line_id) as evidence_id,
        min(customer_id) as customer_id,
        min(ordered_at) as ordered_at,
        min(month) as month
    from order_lines
    group by order_id
), orders_ranked as (
    select
        *,
        row_number() over customer as order_number,
        row_number() over (partition by customer_id, month order by ordered_at desc, order_id desc) = 1 as is_newest_of_month
    from orders
    where customer_id is not null
    window customer as (partition by customer_id order by ordered_at, order_id)
), bounds_of_orders as (
    select min(month) as first_month from orders
), inquiries as (
    select
        inquiry_id,
        customer_id,
        is_qualified,
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', received_at)))::date as month
    from core.inquiries
    cross join settings
    where is_genuine and duplicate_of is null and received_at is not null
), inquiries_answerable as (
    -- Within a day can be told only of those that their source of answers follows for a day, answered or not: else the newest month looks too good.
    select
        inquiries.*,
        coalesce(response_times.response_hours <= 24, false) as is_answered_in_time
    from inquiries
    join marts.response_times as response_times using (inquiry_id)
    where (response_times.is_answered or response_times.is_known)
      and response_times.received_at + interval 1 day <= response_times.known_until
), deals_begun as (
    select opportunity_id, min(entered_at) as began_at from core.opportunity_stages group by opportunity_id
), deals_closed as (
    select
        deals.opportunity_id,
        deals.customer_id,
        deals.is_won,
        date_diff(
            'day',
            timezone(settings.time_zone, timezone('UTC', deals_begun.began_at))::date,
            timezone(settings.time_zone, timezone('UTC', coalesce(deals.closed_at, deals.changed_at)))::date) as days,
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', coalesce(deals.closed_at, deals.changed_at))))::date as month
    from core.opportunities as deals
    cross join settings
    left join deals_begun using (opportunity_id)
    where deals.is_closed and coalesce(deals.closed_at, deals.changed_at) is not null
), costs as (
    select
        'costs:' || cost_id as evidence_id,
        amount_report,
        salesperson_id is not null or exhibition is not null or channel is not null
            or lower(department) in (select department from sales_departments) as is_sales_or_service,
        date_trunc('month', month_date)::date as month
    from core.costs
), months_of_sales as (
    select unnest(range(first_month::timestamp, present.month::timestamp + interval 1 month, interval 1 month))::date as month
    from bounds_of_orders
    cross join present
    where first_month is not null
), orders_shipped as (
    select
        shipments.order_id,
        'shipments:' || max_by(shipments.shipment_line_id, (shipments.shipped_date, shipments.shipment_line_id)) as evidence_id,
        min(shipments.customer_id) as customer_id,
        max(shipments.shipped_date) as shipped_date
    from core.shipments as shipments
    where shipments.order_id is not null
    group by shipments.order_id
    having bool_and(shipments.is_shipped)
), promises_of_orders as (
    select order_id, max(promised_date) as promised_date from core.orders
    where not is_cancelled
    group by order_id
    having count(promised_date) > 0
), complaints as (
    select
        complaint_id,
        customer_id,
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', opened_at)))::date as month
    from core.complaints
    cross join settings
    where opened_at is not null
), answers as (
    -- A score outside its scale says nothing.
    select
        response_id,
        customer_id,
        measure,
        score,
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', responded_at)))::date as month
    from core.surveys
    cross join settings
    where responded_at is not null
      and ((measure = 'nps' and score between 0 and 10) or (measure = 'csat' and score between 1 and 5))
), counted as (
    select 'sales_per_salesperson' as measure, 'orders:' || order_line_id as evidence_id, customer_id, net_report as part, false as is_base, month
    from order_lines
    union all
    select 'sales_per_salesperson', 'salespeople:' || salesperson_id, null, 0, true, months_of_sales.month
    from core.salespeople
    join months_of_sales
        on coalesce(joined_on < months_of_sales.month + interval 1 month, true)
        and coalesce(left_on >= months_of_sales.month, true)
    union all
    select 'cost_of_sales_and_service', evidence_id, null, amount_report, true, month from costs where is_sales_or_service
    union all
    select 'sales_cycle_days', 'opportunities:' || opportunity_id, customer_id, days, true, month
    from deals_closed
    where is_won and days >= 0
    union all
    select 'answered_within_day', 'inquiries:' || inquiry_id, customer_id, is_answered_in_time::integer, true, month
    from inquiries_answerable
    union all
    select 'on_time_delivery', evidence_id, customer_id, (shipped_date <= promised_date)::integer, true, date_trunc('month', shipped_date)::date
    from orders_shipped
    join promises_of_orders using (order_id)
    union all
    select 'inquiries', 'inquiries:' || inquiry_id, customer_id, 1, true, month from inquiries
    union all
    select 'qualified_inquiries', 'inquiries:' || inquiry_id, customer_id, is_qualified::integer, true, month from inquiries
    union all
    select 'win_rate', 'opportunities:' || opportunity_id, customer_id, is_won::integer, true, month from deals_closed
    union all
    select 'new_customers', evidence_id, customer_id, 1, true, month from orders_ranked where order_number = 1
    union all
    select 'orders', evidence_id, customer_id, 1, true, month from orders
    union all
    select 'bookings', 'orders:' || order_line_id, customer_id, net_report, true, month from order_lines
    union all
    select 'margin', 'orders:' || order_line_id, customer_id, margin_report, true, month from order_lines
    union all
    select 'profit', 'orders:' || order_line_id, customer_id, margin_report, true, month from order_lines
    union all
    select 'profit', evidence_id, null, -amount_report, true, month from costs
    union all
    select 'csat', 'surveys:' || response_id, customer_id, (score >= 4)::integer, true, month from answers where measure = 'csat'
    union all
    select 'nps', 'surveys:' || response_id, customer_id, case when score >= 9 then 100 when score <= 6 then -100 else 0 end, true, month
    from answers
    where measure = 'nps'
    union all
    select 'repeat_orders', evidence_id, customer_id, (order_number > 1)::integer, true, month
    from orders_ranked
    where is_newest_of_month
    union all
    select 'customers_lost', evidence_id, customer_id, is_lost::integer, true, month_date from marts.customer_losses
    union all
    select 'complaints', 'complaints:' || complaint_id, customer_id, 1, true, month from complaints
)
select
    measure,
    evidence_id,
    customer_id,
    part::decimal(18, 2) as part,
    is_base,
    month as month_date
from counted
