-- One row per order: the deal that it won, that it was the sample of, or that it is by itself.
with order_lines as (
    select * from core.orders where ordered_at is not null
), contracts as (
    select order_id, min(opportunity_id) as opportunity_id
    from core.contracts
    where order_id is not null and opportunity_id is not null
    group by order_id
), products as (
    select sku, name from core.products
), settings as (
    select match_days from ops.lifecycle_settings
), orders as (
    select
        order_lines.order_id,
        min(order_lines.customer_id) as customer_id,
        coalesce(min(order_lines.opportunity_id), min(contracts.opportunity_id)) as named_opportunity_id,
        list(distinct order_lines.sku) as skus,
        bool_and(coalesce(order_lines.kind, '') = 'sample') as is_sample,
        min(order_lines.ordered_at) as ordered_at
    from order_lines
    left join contracts using (order_id)
    group by order_lines.order_id
), skus_of_products as (
    select name as product, min(sku) as sku from products where name is not null group by name
), opportunities as (
    select
        opportunities.opportunity_id,
        opportunities.customer_id,
        coalesce(skus_of_products.sku, opportunities.product) as sku
    from core.opportunities as opportunities
    left join skus_of_products using (product)
), steps as (
    select
        opportunity_id,
        min(entered_at) as opened_at,
        max(entered_at) filter (where stage = 'ordered') as won_at,
        max(entered_at) filter (where stage in ('ordered', 'lost')) as ended_at,
        min(entered_at) filter (where stage = 'sampled') as sampled_at
    from core.opportunity_steps
    group by opportunity_id
), opportunities_dated as (
    select * from opportunities join steps using (opportunity_id) where opened_at is not null
), winners_possible as (
    -- Papers of later orders name the customer's last opportunity too: the order that won it lies near its closing.
    select
        opportunities_dated.opportunity_id,
        orders.order_id,
        orders.named_opportunity_id is not null as is_named,
        date_diff('day', least(won_at, ordered_at), greatest(won_at, ordered_at)) as days_apart,
        list_contains(orders.skus, opportunities_dated.sku) as is_same_article,
        abs(date_diff('second', won_at, ordered_at)) as seconds_apart
    from opportunities_dated
    cross join settings
    join orders
        on orders.customer_id = opportunities_dated.customer_id
        and coalesce(orders.named_opportunity_id, opportunities_dated.opportunity_id) = opportunities_dated.opportunity_id
        and orders.ordered_at between won_at - to_days(settings.match_days) and won_at + to_days(settings.match_days)
    where not orders.is_sample
    union all
    select opportunities_dated.opportunity_id, orders.order_id, true, 0, true, date_diff('second', opened_at, ordered_at)
    from opportunities_dated
    join orders on orders.named_opportunity_id = opportunities_dated.opportunity_id and orders.ordered_at >= opened_at
    where won_at is null and not orders.is_sample
), winners_ranked as (
    select
        *,
        row_number() over (
            partition by opportunity_id
            order by days_apart, is_named desc, is_same_article desc, seconds_apart, order_id) as rank_of_order,
        row_number() over (
            partition by order_id
            order by days_apart, is_named desc, is_same_article desc, seconds_apart, opportunity_id) as rank_of_opportunity
    from winners_possible
), samples_possible as (
    -- A sample belongs to the deal that was open when it was ordered, best to the one that came to its sample then.
    select
        opportunities_dated.opportunity_id,
        orders.order_id,
        orders.named_opportunity_id is not null as is_named,
        coalesce(abs(date_diff('second', sampled_at, ordered_at)) <= settings.match_days * 86400, false) as is_sampled_then,
        case when abs(date_diff('second', sampled_at, ordered_at)) <= settings.match_days * 86400
            then abs(date_diff('second', sampled_at, ordered_at)) end as seconds_apart,
        list_contains(orders.skus, opportunities_dated.sku) as is_same_article,
        opened_at
    from opportunities_dated
    cross join settings
    join orders
        on orders.customer_id = opportunities_dated.customer_id
        and coalesce(orders.named_opportunity_id, opportunities_dated.opportunity_id) = opportunities_dated.opportunity_id
        and orders.ordered_at >= opened_at - interval 1 day
        and orders.ordered_at <= coalesce(ended_at + interval 1 day, orders.ordered_at)
    where orders.is_sample
), samples_chosen as (
    select * from samples_possible
    qualify row_number() over (
        partition by order_id
        order by is_named desc, is_sampled_then desc, seconds_apart, is_same_article desc, opened_at desc, opportunity_id) = 1
), links as (
    select
        order_id,
        opportunity_id,
        'won' as role,
        case when is_named then 'named' else 'closing' end as rule
    from winners_ranked
    where rank_of_order = 1 and rank_of_opportunity = 1
    union all
    select
        order_id,
        opportunity_id,
        'sample',
        case when is_named then 'named' when is_sampled_then then 'sample_stage' else 'open_deal' end
    from samples_chosen
)
select
    orders.order_id,
    case when links.order_id is null then 'order:' || orders.order_id else 'opportunity:' || links.opportunity_id end as deal_id,
    orders.customer_id,
    links.opportunity_id,
    orders.named_opportunity_id,
    coalesce(links.role, 'own') as role,
    coalesce(links.rule, 'own') as rule,
    orders.is_sample,
    orders.ordered_at
from orders
left join links using (order_id)
