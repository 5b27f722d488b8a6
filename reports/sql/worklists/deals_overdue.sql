-- One row per open deal that stays in its stage longer than expected: those that still move first, then those to close or to begin anew, the most valuable first.
select overdue.lifecycle_id, overdue.customer_id, overdue.customer_name, coalesce(overdue.product, overdue.series) as about, coalesce(overdue.order_id, overdue.opportunity_id, overdue.inquiry_id) as document,
       'stage_' || overdue.stage as stage_code, overdue.responsible_id, overdue.next_step, overdue.next_step_on, overdue.days, overdue.expected_days, overdue.days_over, overdue.due_on, overdue.stake_amount,
       overdue.stake_currency,
       timezone(settings.time_zone, timezone('UTC', overdue.entered_at)) as entered_local
from marts.lifecycle as overdue
cross join ops.settings as settings
where overdue.is_overdue
order by overdue.next_step = 'close_or_revive', overdue.stake_report desc nulls last, overdue.days_over desc, overdue.lifecycle_id
