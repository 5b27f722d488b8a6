-- One row per promise: whose it is, to whom, when it was said, and the product that it names.
with promises as (
    select * from ml.promises
), activities as (
    select activity_id, customer_id, person_id, salesperson_id, source, subject, body, occurred_at
    from core.activities
), settings as (
    select time_zone from ops.settings
), products as (
    -- Quotations name a product in their own language.
    select sku, lower(sku) as sku_folded, lower(name) as name_folded from core.products
    union
    select sku, lower(sku), lower(product_name) from core.quotations where sku is not null and product_name is not null
), promises_said as (
    select
        promises.*,
        activities.* exclude (activity_id),
        timezone(settings.time_zone, timezone('UTC', activities.occurred_at))::date as said_date
    from promises
    join activities using (activity_id)
    cross join settings
), products_named as (
    -- The sentence before the text before its subject; the longest name of several ('lamp', 'floor lamp').
    select
        promises_said.promise_id,
        products.sku,
        case
            when contains(lower(promises_said.sentence), products.sku_folded) then 1
            when contains(lower(promises_said.sentence), products.name_folded) then 2
            when contains(lower(concat_ws(' ', promises_said.body, promises_said.subject)), products.sku_folded) then 3
            when contains(lower(concat_ws(' ', promises_said.body, promises_said.subject)), products.name_folded) then 4
        end as place,
        length(products.name_folded) as name_length
    from promises_said
    cross join products
), product_of_promise as (
    select promise_id, sku
    from products_named
    where place is not null
    qualify row_number() over (partition by promise_id order by place, name_length desc, sku) = 1
)
select
    promises_said.promise_id,
    promises_said.activity_id,
    promises_said.customer_id,
    promises_said.person_id,
    promises_said.salesperson_id,
    promises_said.source,
    promises_said.kind,
    promises_said.deed,
    promises_said.language,
    promises_said.sentence,
    promises_said.due_text,
    promises_said.said_currency,
    promises_said.said_terms,
    product_of_promise.sku,
    promises_said.starts_at,
    promises_said.ends_at,
    promises_said.said_price,
    promises_said.said_percent,
    promises_said.confidence,
    promises_said.said_date,
    promises_said.due_on as due_date,
    promises_said.occurred_at as said_at
from promises_said
left join product_of_promise using (promise_id)
