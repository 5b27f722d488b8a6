-- One row per scored visitor: who it is if known, how likely to buy, and three reasons.
with scores as (
    select visitor_id, probability, band, version, scored_at from ml.intent_scores
), reasons as (
    select visitor_id, position, reason_en, reason_zh from ml.intent_reasons
), models as (
    select version, kind from ml.models where model = 'intent' and is_current
), features as (
    select visitor_id, top_series, cutoff_at from marts.visitor_features
), visitors as (
    select * from core.visitors
), people as (
    select person_id, full_name, email, country from core.people
), customers as (
    select customer_id, name, country, owner_id from core.customers
), salespeople as (
    select salesperson_id, name from core.salespeople
), orders as (
    select order_id, customer_id, amount_report, ordered_at from core.orders where not is_cancelled
), order_totals as (
    select customer_id, order_id, sum(amount_report) as order_value, min(ordered_at) as ordered_at
    from orders
    group by customer_id, order_id
), first_order_values as (
    select order_value
    from order_totals
    where order_value is not null
    qualify row_number() over (partition by customer_id order by ordered_at, order_id) = 1
), typical_first_order as (
    select quantile_disc(order_value, 0.5) as order_value from first_order_values
), customers_with_orders as (
    select distinct customer_id from orders where customer_id is not null
), reasons_in_columns as (
    select
        visitor_id,
        max(reason_en) filter (where position = 1) as reason_1_en,
        max(reason_zh) filter (where position = 1) as reason_1_zh,
        max(reason_en) filter (where position = 2) as reason_2_en,
        max(reason_zh) filter (where position = 2) as reason_2_zh,
        max(reason_en) filter (where position = 3) as reason_3_en,
        max(reason_zh) filter (where position = 3) as reason_3_zh
    from reasons
    group by visitor_id
), top_series_now as (
    select visitor_id, arg_max(top_series, cutoff_at) as top_series from features group by visitor_id
), intent_joined as (
    select
        scores.visitor_id,
        visitors.customer_id,
        visitors.person_id,
        customers.name as customer_name,
        people.full_name as person_name,
        people.email,
        coalesce(customers.country, people.country) as country,
        customers.owner_id,
        salespeople.name as owner_name,
        visitors.link_evidence,
        visitors.address,
        visitors.user_agent,
        scores.band,
        reasons_in_columns.reason_1_en,
        reasons_in_columns.reason_1_zh,
        reasons_in_columns.reason_2_en,
        reasons_in_columns.reason_2_zh,
        reasons_in_columns.reason_3_en,
        reasons_in_columns.reason_3_zh,
        top_series_now.top_series,
        models.kind as model_kind,
        scores.version as model_version,
        scores.probability,
        row_number() over (order by scores.probability desc, scores.visitor_id) as position,
        visitors.sessions,
        visitors.page_views,
        case
            when models.kind <> 'scorecard'
                then (scores.probability::decimal(9, 6) * typical_first_order.order_value)::decimal(18, 2)
        end as expected_value,
        customers_with_orders.customer_id is not null as is_customer,
        visitors.last_seen_at
    from scores
    join visitors using (visitor_id)
    left join reasons_in_columns using (visitor_id)
    left join models using (version)
    left join top_series_now using (visitor_id)
    left join people on people.person_id = visitors.person_id
    left join customers on customers.customer_id = visitors.customer_id
    left join salespeople on salespeople.salesperson_id = customers.owner_id
    left join customers_with_orders on customers_with_orders.customer_id = visitors.customer_id
    cross join typical_first_order
)
select * from intent_joined
