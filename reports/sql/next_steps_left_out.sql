-- One row per reason for which something open is no next step, the most first.
with left_out as (
    select 'of_nobody_known' as reason, count(*) as matters from marts.unanswered_inquiries where state = 'unanswered' and customer_id is null
    union all
    select 'of_nobody_known', count(*) from marts.commitments where next_step = 'do_it_and_apologise' and customer_id is null
    union all
    select 'answer_not_known', count(*) from marts.unanswered_inquiries where state = 'not_known'
    union all
    select 'promise_not_known', count(*) from marts.commitments where state = 'not_known'
    union all
    select 'cover_not_known', count(*) from marts.order_coverage where state = 'not_known'
)
select reason, sum(matters)::bigint as matters
from left_out
group by reason
having sum(matters) > 0
order by matters desc, reason
