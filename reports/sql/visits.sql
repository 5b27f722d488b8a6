-- One row per month up to the month of as_of, 24 at most.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select visits.month, visits.human_visitors, visits.linked_visitors, visits.human_sessions, visits.human_page_views, visits.machine_requests, visits.machine_visitors
from marts.visits_monthly as visits
join present on visits.month between present.month - interval 23 months and present.month
order by visits.month
