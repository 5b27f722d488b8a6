-- One row per customer with an order that was not cancelled.
with settings as (
    select time_zone, currency from ops.settings
), as_of as (
    select as_of.as_of, timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), customers as (
    select customer_id, name, country, owner_id from core.customers
), salespeople as (
    select salesperson_id, left_on from core.salespeople
), handovers as (
    select customer_id, responsible_id from marts.handovers
), holds as (
    select customer_id, state from marts.contact_holds
), order_lines as (
    select * from marts.order_profit
    where not is_cancelled and customer_id is not null and ordered_at is not null
), orders as (
    select
        order_id,
        min(customer_id) as customer_id,
        min(ordered_date) as ordered_date,
        min(ordered_at) as ordered_at,
        min(order_line_id) as order_line_id,
        sum(net_report) as net_report
    from order_lines
    group by order_id
), intervals as (
    select
        *,
        ordered_date - lag(ordered_date) over by_time as interval_days,
        lead(order_id) over by_time is not null as is_followed
    from orders
    window by_time as (partition by customer_id order by ordered_at, order_id)
), medians_of_customers as (
    select customer_id, quantile_disc(interval_days, 0.5) as median_interval_days
    from intervals
    where interval_days is not null
    group by customer_id
), usual as (
    select quantile_disc(median_interval_days, 0.5) as interval_days from medians_of_customers
), old_orders as (
    -- After a year without another order, none is likely to come: how often an order was the last.
    select
        count(*) as orders,
        count(*) filter (where not intervals.is_followed) / nullif(count(*), 0)::double as lost_share
    from intervals
    cross join as_of
    where intervals.ordered_date < as_of.today - 365
), orders_counted as (
    select
        customer_id,
        count(*) as orders,
        sum(net_report) as revenue_report,
        sum(net_report) / nullif(count(net_report), 0)::double as order_value,
        list('orders:' || order_line_id order by ordered_at desc, order_line_id)[:10] as evidence_ids,
        min(ordered_date) as first_order_date,
        max(ordered_date) as last_order_date
    from orders
    group by customer_id
), years_counted as (
    select
        order_lines.customer_id,
        count(distinct order_lines.order_id) as orders_year,
        sum(order_lines.net_report) as revenue_year,
        sum(order_lines.margin_report) as margin_year,
        count(*) as lines_year,
        count(order_lines.margin_report) as lines_with_margin
    from order_lines
    cross join as_of
    where order_lines.ordered_date > as_of.today - 365
    group by order_lines.customer_id
), margins_ranked as (
    select
        customer_id,
        -- The margin of all who bring more, in parts of all margin.
        (sum(margin_year) over ranked - margin_year) / nullif(sum(margin_year) over (), 0)::double as share_before
    from years_counted
    where margin_year > 0
    window ranked as (
        order by margin_year desc, customer_id rows between unbounded preceding and current row)
), rates_told as (
    select
        orders_counted.*,
        as_of.today - orders_counted.last_order_date as recency_days,
        medians_of_customers.median_interval_days,
        -- The company's usual interval stands in as one order more, so that one order tells something and many tell most.
        case when old_orders.orders >= 20 then
            orders_counted.orders
            / nullif(orders_counted.last_order_date - orders_counted.first_order_date + usual.interval_days, 0)::double
        end as orders_a_day,
        old_orders.lost_share
    from orders_counted
    cross join as_of
    cross join usual
    cross join old_orders
    left join medians_of_customers using (customer_id)
), chances_told as (
    select
        *,
        case
            when lost_share = 0 then 1
            else (1 - lost_share) * exp(-orders_a_day * recency_days)
                / ((1 - lost_share) * exp(-orders_a_day * recency_days) + lost_share)
        end as alive_probability,
        case
            when lost_share = 0 then orders_a_day * 365
            else (1 - exp(-orders_a_day * lost_share * 365)) / lost_share
        end as orders_if_alive
    from rates_told
    where orders_a_day is not null
), judged as (
    select
        rates_told.*,
        chances_told.alive_probability,
        chances_told.alive_probability * chances_told.orders_if_alive as expected_orders,
        rates_told.recency_days > 2 * rates_told.median_interval_days as is_past_twice_interval
    from rates_told
    left join chances_told using (customer_id)
)
select
    judged.customer_id,
    customers.name as customer_name,
    customers.country,
    case
        when owner.left_on <= as_of.today then handovers.responsible_id
        else customers.owner_id
    end as responsible_id,
    case
        when coalesce(years_counted.lines_year, 0) = 0 then 'D'
        when years_counted.lines_with_margin = 0 then 'not_known'
        when years_counted.margin_year <= 0 then 'D'
        when margins_ranked.share_before < 0.5 then 'A'
        when margins_ranked.share_before < 0.8 then 'B'
        when margins_ranked.share_before < 0.95 then 'C'
        else 'D'
    end as grade,
    case
        when not coalesce(judged.is_past_twice_interval, false) then 'none'
        when holds.customer_id is not null then 'wait_for_hold'
        else 'win_back'
    end as next_step,
    case when judged.is_past_twice_interval then settings.currency end as stake_currency,
    judged.evidence_ids,
    judged.orders,
    coalesce(years_counted.orders_year, 0) as orders_year,
    judged.recency_days,
    judged.median_interval_days,
    judged.revenue_report,
    coalesce(years_counted.revenue_year, 0)::decimal(38, 2) as revenue_year,
    case when coalesce(years_counted.lines_year, 0) = 0 then 0 else years_counted.margin_year end::decimal(38, 2) as margin_year,
    (years_counted.lines_with_margin / nullif(years_counted.lines_year, 0)::double) as margin_known_share,
    judged.revenue_report / nullif(sum(judged.revenue_report) over (), 0)::double as revenue_share,
    judged.alive_probability::decimal(9, 6) as alive_probability,
    judged.expected_orders::decimal(18, 6) as expected_orders,
    try_cast(judged.expected_orders * judged.order_value as decimal(18, 2)) as expected_revenue,
    try_cast(case when judged.is_past_twice_interval then judged.order_value end as decimal(18, 2)) as stake_amount,
    try_cast(case when judged.is_past_twice_interval then judged.order_value end as decimal(18, 2)) as stake_report,
    judged.is_past_twice_interval,
    judged.first_order_date,
    judged.last_order_date,
    case when judged.is_past_twice_interval then as_of.today end as next_step_on
from judged
cross join as_of
cross join settings
left join customers using (customer_id)
left join salespeople as owner on owner.salesperson_id = customers.owner_id
left join handovers using (customer_id)
left join holds using (customer_id)
left join years_counted using (customer_id)
left join margins_ranked using (customer_id)
