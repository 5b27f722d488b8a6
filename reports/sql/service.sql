-- One row per kind of service: the month of as_of beside the twelve months that end with it.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select service.kind,
       sum(service.n)::BIGINT as n,
       sum(service.answered)::BIGINT as answered,
       sum(service.not_known)::BIGINT as not_known,
       sum(service.resolved)::BIGINT as resolved,
       sum(service.reopened)::BIGINT as reopened,
       sum(service.promised)::BIGINT as promised,
       sum(service.on_time)::BIGINT as on_time,
       max(service.n) filter (where service.month = present.month)::BIGINT as month_n,
       max(service.median_response_business_hours) filter (where service.month = present.month)::DOUBLE as month_response,
       max(service.median_resolution_days) filter (where service.month = present.month)::DOUBLE as month_resolution,
       max(service.backlog) filter (where service.month = present.month)::BIGINT as backlog,
       max(service.promised) filter (where service.month = present.month)::BIGINT as month_promised,
       max(service.on_time_share) filter (where service.month = present.month)::DOUBLE as month_on_time,
       max(service.on_time_low) filter (where service.month = present.month)::DOUBLE as month_low,
       max(service.on_time_high) filter (where service.month = present.month)::DOUBLE as month_high
from marts.service_quality as service
join present on service.month between present.month - interval 11 months and present.month
group by service.kind
order by array_position(['inquiry', 'information', 'problem', 'delivery'], service.kind)
