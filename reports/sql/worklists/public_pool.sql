-- One row per customer whose protection is over or may be, those who have ordered first, the most money first.
select pool.customer_id, pool.customer_name, pool.country, pool.responsible_id, owners.name as owner_name, 'pool_' || pool.state as state, pool.next_step, pool.next_step_on, pool.has_ordered,
       pool.stake_currency, pool.stake_amount, pool.released_days, pool.last_order_date, pool.release_date,
       timezone(settings.time_zone, timezone('UTC', pool.last_contact_at)) as last_contact_local
from marts.public_pool as pool
left join core.salespeople as owners on owners.salesperson_id = pool.owner_id
cross join ops.settings as settings
where pool.state <> 'ending'
order by not pool.has_ordered, pool.stake_report desc nulls last, pool.release_date, pool.customer_id
