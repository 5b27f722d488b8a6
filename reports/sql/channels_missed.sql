-- One row per customer, those whom we reached most often by another channel than the wanted one first; fifty at most.
select wishes.*, wishes.contacts - wishes.contacts_kept as missed, salespeople.name as responsible_name
from marts.channel_preference as wishes
left join core.salespeople as salespeople on salespeople.salesperson_id = wishes.responsible_id
where wishes.contacts > wishes.contacts_kept
order by missed desc, wishes.customer_id
limit 50
