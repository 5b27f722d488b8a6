-- One row per pair of prices that nothing explains, those still to settle first, the most money first.
select conflicts.*,
       earlier.name as earlier_name,
       later.name as later_name,
       timezone(settings.time_zone, timezone('UTC', conflicts.earlier_at)) as earlier_local,
       timezone(settings.time_zone, timezone('UTC', conflicts.later_at)) as later_local,
       conflicts.next_step is null as is_settled
from marts.quote_conflicts as conflicts
left join core.salespeople as earlier on earlier.salesperson_id = conflicts.earlier_salesperson_id
left join core.salespeople as later on later.salesperson_id = conflicts.later_salesperson_id
cross join ops.settings as settings
where conflicts.state = 'conflict'
order by conflicts.next_step is null, conflicts.later_at desc, conflicts.conflict_id
