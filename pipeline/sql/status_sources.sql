-- One row per source with loaded files.
select
    source,
    min(kind) as kind,
    count(*) as files,
    sum(rows_loaded)::bigint as loaded,
    sum(rows_rejected)::bigint as rejected,
    max(newest_event_at) as newest_event_at
from ops.files
where status = 'loaded'
group by source
order by source
