-- One row per reason for which visitors are held to be machines.
with machines as (
    select visitor_id, crawler_reason from core.visitors where not is_human
), requests_counted as (
    select visitor_id, count(*) as requests from core.visits group by visitor_id
)
select
    coalesce(machines.crawler_reason, 'not known') as crawler_reason,
    count(*) as visitors,
    coalesce(sum(requests_counted.requests), 0)::bigint as requests
from machines
left join requests_counted using (visitor_id)
group by all
