-- One row per customer of a leaver for whom something is to be done, those whom nobody looks after first, the most money first.
select handovers.*,
       responsible.name as responsible_name,
       timezone(settings.time_zone, timezone('UTC', handovers.last_contact_at)) as last_contact_local
from marts.handovers as handovers
left join core.salespeople as responsible on responsible.salesperson_id = handovers.responsible_id
cross join ops.settings as settings
where handovers.next_step <> 'none'
order by
    handovers.next_step <> 'introduce_successor', handovers.stake_report desc nulls last, handovers.last_contact_at desc nulls last,
    handovers.customer_id
