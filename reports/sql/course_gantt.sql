-- One row per stage of the eight most valuable overdue deals, with the day on which the last planned work is to be done, payments apart.
with largest as (
    select deal_id, row_number() over (order by stake_report desc nulls last, days_over desc, deal_id) as place
    from marts.lifecycle
    where is_overdue
    qualify place <= 8
), plans as (
    select deal_id, max(planned_on) as planned_end
    from marts.work_breakdown
    where state = 'not_due' and stage <> 'delivered'
    group by deal_id
)
select
    largest.place,
    course.customer_name,
    coalesce(course.product, course.series, course.order_id) as about,
    course.stage,
    course.days,
    course.expected_days,
    course.is_current,
    plans.planned_end,
    timezone(settings.time_zone, timezone('UTC', course.entered_at)) as entered_local,
    timezone(settings.time_zone, timezone('UTC', coalesce(course.left_at, $as_of::timestamp))) as left_local
from marts.lifecycle as course
join largest using (deal_id)
left join plans using (deal_id)
cross join ops.settings as settings
where course.entered_at is not null
order by largest.place, course.position
