-- One row: the last moment of the month (UTC), whether the month has figures, and whether it is before that of as_of.
select timezone('UTC', timezone(time_zone, ($month::DATE + interval 1 month)::TIMESTAMP)) - interval 1 microsecond as ends_at,
       exists (select 1 from marts.management_kpis as kpis where kpis.month = $month::DATE and kpis.value is not null) as has_figures,
       $month::DATE < date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as is_past
from ops.settings
