-- One row: the inquiries of the report's month; none where none came.
select inquiries_monthly.*
from marts.inquiries_monthly as inquiries_monthly
cross join ops.settings as settings
where month = date_trunc('month', timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE
