-- One row: promises that the table of those broken or due soon leaves out.
select
    count(*) filter (where state = 'not_known') as not_known,
    count(*) filter (where state = 'open') as due_later,
    count(*) filter (where state = 'broken') as done_late,
    count(*) filter (where state = 'kept') as kept
from marts.commitments as commitments
cross join ops.settings as settings
where not (commitments.state = 'broken' and commitments.shown_by is null)
  and not coalesce(commitments.state = 'open' and commitments.due_date <= timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE + 14, false)
