-- One row per customer of grade A or B, the most margin first; a hundred at most.
select valued.*, salespeople.name as responsible_name
from marts.customer_value as valued
left join core.salespeople as salespeople on salespeople.salesperson_id = valued.responsible_id
where valued.grade in ('A', 'B')
order by valued.margin_year desc, valued.customer_id
limit 100
