-- One row per instalment that is not paid, the oldest first; overdue only as far as the bank's statement goes.
with statement as (
    select max(last_paid_date) as known_until_date from core.payments
), orders_cancelled as (
    select order_id from core.orders group by order_id having bool_and(is_cancelled)
)
select
    case
        when payments.due_date is null or payments.due_date >= $today::date then 'payment_not_due'
        when payments.due_date < statement.known_until_date then 'payment_overdue'
        else 'payment_not_known'
    end as codes,
    concat_ws(' · ', payments.order_id, payments.instalment, payments.method) as subject,
    coalesce(salespeople.name, payments.salesperson_id) as salesperson,
    payments.open_amount as amount,
    payments.currency,
    payments.due_date,
    'payments:' || payments.payment_id as evidence
from core.payments as payments
cross join statement
left join core.salespeople as salespeople using (salesperson_id)
where payments.customer_id = $customer
  and payments.is_paid is distinct from true
  and payments.order_id not in (select order_id from orders_cancelled)
order by payments.due_date nulls last, payments.payment_id
limit 30
