-- One row per order of the exports that as_of does not know yet.
with orders as (
    select nullif(trim(order_id), '') as order_id, ordered_at from raw.orders
), as_of as (
    select as_of from ops.as_of
)
select orders.order_id
from orders
cross join as_of
where orders.order_id is not null
group by orders.order_id
having bool_and(orders.ordered_at > as_of.as_of)
