-- One row per customer past twice its own order interval, the most money first; a hundred at most.
select valued.*, salespeople.name as responsible_name
from marts.customer_value as valued
left join core.salespeople as salespeople on salespeople.salesperson_id = valued.responsible_id
where valued.is_past_twice_interval
order by valued.stake_report * valued.alive_probability desc nulls last, valued.stake_report desc nulls last, valued.customer_id
limit 100
