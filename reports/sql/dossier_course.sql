-- One row per stage of the customer's deals that are still in progress, the newest deal first.
with current_stages as (
    select deal_id, entered_at as moved_at
    from marts.lifecycle
    where customer_id = $customer and is_current and state in ('open', 'overdue', 'not_known')
)
select
    'stage_' || course.stage || if(course.is_overdue, ',stage_is_overdue', '') as codes,
    course.entered_at as happened_at,
    case when course.days is not null then course.days || ' days' || coalesce(', expected ' || course.expected_days, '') end as words_en,
    case when course.days is not null then course.days || ' 天' || coalesce('，预期 ' || course.expected_days || ' 天', '') end as words_zh,
    concat_ws(' · ', coalesce(course.order_id, course.opportunity_id, course.inquiry_id), coalesce(course.product, course.series)) as subject,
    array_to_string(course.evidence_ids, chr(31)) as evidence
from marts.lifecycle as course
join current_stages using (deal_id)
where course.customer_id = $customer
order by current_stages.moved_at desc nulls last, course.deal_id, course.position
limit 60
