-- One row per rejected row, in the order of files and lines.
select
    files.path,
    rejected.line,
    concat_ws(': ', rejected.reason, rejected.detail) as reason,
    coalesce(rejected.bytes, ''::blob) as bytes
from ops.rejected_rows as rejected
left join ops.files as files using (file_id)
order by files.path, rejected.line
limit $limit
