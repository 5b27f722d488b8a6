-- One row per kind of source with the moment up to which it is known: of activities those of the customer's owner, of payments the last receipt.
with sources as (
    select freshness.source, freshness.kind, greatest(max(freshness.newest_event_at), max(sources.exported_at)) as known_until
    from marts.source_freshness as freshness
    left join ops.sources as sources using (source, kind)
    where freshness.rows_loaded > 0
    group by freshness.source, freshness.kind
), kinds as (
    select kind, min(known_until) as known_until from sources group by kind
), nearer as (
    select 'payments' as kind, max(last_paid_date)::timestamp as known_until from core.payments
    union all
    select 'activities', reach.known_until
    from core.customers as customers
    join core.salesperson_reach as reach on reach.salesperson_id = customers.owner_id
    where customers.customer_id = $customer
)
select kinds.kind, coalesce(nearer.known_until, kinds.known_until) as known_until
from kinds
left join nearer using (kind)
order by kinds.kind
