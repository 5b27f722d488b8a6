-- One row per customer or person whom the list of buyers leaves out, the likeliest first.
with ranked as (
    select buyers.*, holds.customer_id as held_id, holds.kind as hold_kind, holds.since_at, holds.until_at, holds.responsible_id,
           row_number() over (order by buyers.position, buyers.visitor_id) - count(holds.customer_id) over (
               order by buyers.position, buyers.visitor_id rows between unbounded preceding and current row) as listed_before
    from marts.visitor_intent as buyers
    left join marts.contact_holds as holds
        on holds.customer_id = buyers.customer_id
        and (holds.kind = 'complaint' or list_contains(holds.person_ids, buyers.person_id))
    where buyers.probability is not null
)
select held_id,
       hold_kind,
       min(ranked.customer_name) as customer_name,
       arg_min(ranked.person_name, position) as person_name,
       arg_min(ranked.email, position) as email,
       max(probability) as probability,
       min(salespeople.name) as responsible_name,
       timezone(min(settings.time_zone), timezone('UTC', min(since_at))) as since_local,
       timezone(min(settings.time_zone), timezone('UTC', min(until_at))) as until_local
from ranked
left join core.salespeople as salespeople on salespeople.salesperson_id = ranked.responsible_id
cross join ops.settings as settings
where held_id is not null and listed_before < $top
group by held_id, hold_kind, case when hold_kind = 'do_not_contact' then person_id end
order by min(position), held_id
