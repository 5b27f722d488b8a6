-- One row per customer on hold and salesperson who might sell to them: owner or successor, whoever has something open with them, whoever handles the complaint.
with leavers as (
    select people.salesperson_id
    from core.salespeople as people
    cross join ops.settings as settings
    where people.left_on <= timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE
), in_touch as (
    select customer_id, owner_id as salesperson_id from core.customers
    union
    select customer_id, responsible_id from marts.handovers
    union
    select customer_id, responsible_id from marts.contact_holds
    union
    select customer_id, responsible_id from marts.open_matters
    union
    select customer_id, owner_id from core.opportunities where not is_closed
), still_here as (
    select customer_id, salesperson_id
    from in_touch
    where salesperson_id is not null and salesperson_id not in (select salesperson_id from leavers)
), refusing as (
    select holds.customer_id, string_agg(people.full_name, ', ' order by people.full_name, people.person_id) as names
    from (select customer_id, unnest(person_ids) as person_id from marts.contact_holds) as holds
    join core.people as people using (person_id)
    group by holds.customer_id
)
select holds.customer_id, holds.customer_name, holds.country, 'hold_' || holds.state as state, 'severity_' || holds.severity as severity, holds.series, holds.complaint_text,
       still_here.salesperson_id as responsible_id, handlers.name as handler_name, holds.next_step, holds.next_step_on, holds.stake_currency, holds.stake_amount,
       holds.breaches, refusing.names as person_names,
       timezone(settings.time_zone, timezone('UTC', holds.since_at)) as since_local,
       timezone(settings.time_zone, timezone('UTC', holds.until_at)) as until_local
from marts.contact_holds as holds
left join still_here using (customer_id)
left join core.salespeople as handlers on handlers.salesperson_id = holds.responsible_id
left join refusing using (customer_id)
cross join ops.settings as settings
order by holds.kind, holds.state <> 'open', holds.severity is distinct from 'high', holds.since_at, holds.customer_id, still_here.salesperson_id
