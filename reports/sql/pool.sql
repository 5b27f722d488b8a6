-- One row per customer who has ordered and is released, or whose owner's protection ends soon or may have ended; the most money first, a hundred at most.
select pool.*, salespeople.name as responsible_name, owners.name as owner_name,
       timezone(settings.time_zone, timezone('UTC', pool.last_contact_at)) as last_contact_local
from marts.public_pool as pool
left join core.salespeople as salespeople on salespeople.salesperson_id = pool.responsible_id
left join core.salespeople as owners on owners.salesperson_id = pool.owner_id
cross join ops.settings as settings
where pool.has_ordered or pool.state <> 'released'
order by pool.state <> 'ending', pool.stake_report desc nulls last, pool.release_date, pool.customer_id
limit 100
