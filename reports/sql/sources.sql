-- One row per source and kind.
select fresh.source, fresh.kind, fresh.files, fresh.rows_loaded, fresh.rows_rejected, fresh.days_old::DOUBLE as days_old,
       timezone(settings.time_zone, timezone('UTC', fresh.newest_event_at)) as newest_event_local
from marts.source_freshness as fresh
cross join ops.settings as settings
order by fresh.source, fresh.kind
