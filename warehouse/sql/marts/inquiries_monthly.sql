-- One row per month: inquiries received, genuine and not, and what became of the genuine ones.
with settings as (
    select time_zone from ops.settings
), inquiries as (
    select inquiry_id, is_genuine, duplicate_of, received_at from core.inquiries where received_at is not null
), clocks as (
    select inquiry_id, state, response_hours from marts.response_times
), by_month as (
    select
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', inquiries.received_at)))::date as month,
        inquiries.is_genuine and inquiries.duplicate_of is null as is_counted,
        inquiries.is_genuine and inquiries.duplicate_of is not null as is_second,
        inquiries.is_genuine,
        clocks.state
    from inquiries
    cross join settings
    left join clocks using (inquiry_id)
)
select
    month,
    count(*) as received,
    count(*) filter (where is_counted) as genuine,
    count(*) filter (where not is_genuine) as not_genuine,
    count(*) filter (where is_second) as sent_twice,
    count(*) filter (where is_counted and state = 'answered') as answered,
    count(*) filter (where is_counted and state = 'unanswered') as unanswered,
    count(*) filter (where is_counted and state = 'not_known') as not_known
from by_month
group by month
