-- One row per instalment for which something is to be done, letters of credit that forbid the planned shipment first, then the overdue ones, the earliest first.
select owed.payment_id, owed.order_id, owed.customer_id, owed.customer_name, owed.instalment, owed.method, owed.currency, owed.open_amount, owed.paid_amount, owed.due_date,
       owed.overdue_days, 'owed_' || owed.state as state, 'credit_' || owed.lc_state as lc_state, owed.next_step, owed.next_step_on, owed.responsible_id, owed.planned_shipment_date,
       owed.lc_latest_shipment_date, owed.lc_expiry_date, owed.known_until_date
from marts.receivables as owed
where owed.next_step <> 'none'
order by
    case owed.next_step when 'amend_credit' then 1 when 'ask_for_payment' then 2 else 3 end, owed.due_date nulls last, owed.payment_id
