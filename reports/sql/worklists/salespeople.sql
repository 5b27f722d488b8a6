-- One row per salesperson, those whom only other rows name included.
select people.salesperson_id, people.name, true as is_listed,
       coalesce(people.left_on <= timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE, false) as has_left
from core.salespeople as people
cross join ops.settings as settings
union all
select reach.salesperson_id, null, false, false
from core.salesperson_reach as reach
where reach.salesperson_id not in (select salesperson_id from core.salespeople)
order by salesperson_id
