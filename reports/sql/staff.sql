-- One row per salesperson employed in the month of as_of, the highest bookings of twelve months first.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
)
select staff.name,
       staff.team,
       max(staff.open_deals) filter (where staff.month = present.month)::BIGINT as open_deals,
       max(staff.pipeline_report) filter (where staff.month = present.month)::DOUBLE as pipeline,
       max(staff.inquiries_owned) filter (where staff.month = present.month)::BIGINT as inquiries,
       max(staff.answered) filter (where staff.month = present.month)::BIGINT as answered,
       max(staff.median_response_business_hours) filter (where staff.month = present.month)::DOUBLE as response,
       max(staff.booked_report) filter (where staff.month = present.month)::DOUBLE as month_booked,
       sum(staff.won)::BIGINT as won,
       sum(staff.lost)::BIGINT as lost,
       case when count(staff.booked_report) = count(*) then sum(staff.booked_report)::DOUBLE end as booked,
       sum(staff.promises_due)::BIGINT as promises,
       sum(staff.promises_broken)::BIGINT as broken
from marts.staff_performance as staff
join present on staff.month between present.month - interval 11 months and present.month
group by staff.salesperson_id, staff.name, staff.team
having bool_or(staff.month = present.month)
order by booked desc nulls last, staff.salesperson_id
