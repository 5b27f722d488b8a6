-- One row per instalment that is not paid, the oldest first; overdue only as far as the bank's statement goes.
select
    concat_ws(',',
        case
            when owed.due_date is null or owed.state = 'not_due' then 'payment_not_due'
            when owed.state in ('overdue', 'paid_partly') then 'payment_overdue'
            else 'payment_not_known'
        end,
        if(owed.lc_state = 'planned_after_latest', 'credit_forbids_shipment', null)) as codes,
    concat_ws(' · ', owed.order_id, owed.instalment, owed.method) as subject,
    coalesce(salespeople.name, payments.salesperson_id) as salesperson,
    owed.open_amount as amount,
    owed.currency,
    owed.due_date,
    'payments:' || owed.payment_id as evidence
from marts.receivables as owed
join core.payments as payments using (payment_id)
left join core.salespeople as salespeople on salespeople.salesperson_id = payments.salesperson_id
where owed.customer_id = $customer and owed.is_paid is distinct from true
order by owed.due_date nulls last, owed.payment_id
limit 30
