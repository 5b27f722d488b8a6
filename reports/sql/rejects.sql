-- One row per source and reason for which rows were kept aside, with the first place.
select files.source, rejected.reason, count(*) as rows,
       arg_min(files.path || ':' || rejected.line, (rejected.file_id, rejected.line)) as first_place,
       arg_min(rejected.detail, (rejected.file_id, rejected.line)) as first_detail
from ops.rejected_rows as rejected
join ops.files as files using (file_id)
group by files.source, rejected.reason
order by rows desc, files.source, rejected.reason
