-- One row per pair of prices that nothing explains and that still has to be settled, the most money first.
select conflicts.conflict_id, conflicts.customer_id, conflicts.customer_name, conflicts.sku, conflicts.earlier_unit_price, conflicts.earlier_currency, conflicts.later_unit_price,
       conflicts.later_currency, conflicts.difference_percent, conflicts.binding_kind, conflicts.binding_id, conflicts.binding_unit_price, conflicts.binding_currency,
       conflicts.responsible_id, conflicts.next_step, conflicts.next_step_on, conflicts.stake_amount, conflicts.stake_currency,
       earlier.name as earlier_name, later.name as later_name,
       timezone(settings.time_zone, timezone('UTC', conflicts.earlier_at)) as earlier_local,
       timezone(settings.time_zone, timezone('UTC', conflicts.later_at)) as later_local
from marts.quote_conflicts as conflicts
left join core.salespeople as earlier on earlier.salesperson_id = conflicts.earlier_salesperson_id
left join core.salespeople as later on later.salesperson_id = conflicts.later_salesperson_id
cross join ops.settings as settings
where conflicts.state = 'conflict' and conflicts.next_step is not null
order by conflicts.next_step_on, conflicts.stake_report desc nulls last, conflicts.conflict_id
