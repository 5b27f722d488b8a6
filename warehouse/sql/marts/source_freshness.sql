-- One row per source and kind: those of pipeline.yaml and those ever loaded.
with as_of as (
    select as_of from ops.as_of
), sources as (
    select source, kind from ops.sources
    union
    select source, kind from ops.files
), files_summed as (
    select
        source,
        kind,
        count(*) as files,
        sum(rows_loaded)::bigint as rows_loaded,
        sum(rows_rejected)::bigint as rows_rejected,
        max(newest_event_at) as newest_event_at
    from ops.files
    group by source, kind
)
select
    sources.source,
    sources.kind,
    coalesce(files_summed.files, 0) as files,
    coalesce(files_summed.rows_loaded, 0) as rows_loaded,
    coalesce(files_summed.rows_rejected, 0) as rows_rejected,
    (date_diff('minute', files_summed.newest_event_at, as_of.as_of)::decimal(18, 2) / 1440)::decimal(18, 2) as days_old,
    files_summed.newest_event_at
from sources
left join files_summed using (source, kind)
left join as_of on true
