-- One row per promise that is broken, due within 14 days or not known, the most urgent first.
select
    commitments.*,
    responsible.name as responsible_name,
    files.path as source_path,
    activities.line
from marts.commitments as commitments
cross join ops.settings as settings
left join core.salespeople as responsible on responsible.salesperson_id = commitments.responsible_id
left join core.activities as activities on activities.activity_id = commitments.activity_id
left join ops.files as files using (file_id)
where (commitments.state = 'broken' and commitments.shown_by is null)
    or (commitments.state = 'open' and commitments.due_date <= timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE + 14)
order by commitments.state, commitments.due_date desc, commitments.commitment_id
