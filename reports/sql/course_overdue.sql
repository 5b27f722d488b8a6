-- One row per open deal that stays in its stage longer than expected: those that still move first, then those to close or to begin anew, the most valuable first.
with places as (
    select answer_id, source_path || ':' || line as evidence_at
    from marts.evidence
    where answer = 'lifecycle' and source_path is not null
    qualify row_number() over (partition by answer_id order by position, source_path, line) = 1
)
select
    overdue.*,
    coalesce(overdue.product, overdue.series, overdue.order_id) as about,
    salespeople.name as responsible_name,
    places.evidence_at
from marts.lifecycle as overdue
left join core.salespeople as salespeople on salespeople.salesperson_id = overdue.responsible_id
left join places on places.answer_id = overdue.lifecycle_id
where overdue.is_overdue
order by overdue.next_step = 'close_or_revive', overdue.stake_report desc nulls last, overdue.days_over desc, overdue.lifecycle_id
