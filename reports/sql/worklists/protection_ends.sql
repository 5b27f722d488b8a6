-- One row per customer whose owner's protection ends within 14 days, the earliest first.
select pool.customer_id, pool.customer_name, pool.country, pool.responsible_id, pool.next_step, pool.next_step_on, pool.has_ordered, pool.stake_currency, pool.stake_amount,
       pool.last_order_date, pool.release_date,
       timezone(settings.time_zone, timezone('UTC', pool.last_contact_at)) as last_contact_local
from marts.public_pool as pool
cross join ops.settings as settings
where pool.state = 'ending'
order by pool.release_date, pool.stake_report desc nulls last, pool.customer_id
