-- One row per pair of promises that cannot both hold, at customers with several salespeople, the newest first.
select conflicts.*,
       timezone(settings.time_zone, timezone('UTC', conflicts.later_at)) as later_local
from marts.promise_conflicts as conflicts
cross join ops.settings as settings
where conflicts.customer_id in (select customer_id from marts.account_overlaps)
order by conflicts.later_at desc, conflicts.promise_conflict_id
