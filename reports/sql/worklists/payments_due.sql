-- One row per instalment that is overdue or due within 14 days, the earliest first; beyond the newest receipt nobody knows whether the money came.
with present as (
    select timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE as today_date from ops.settings
), statement as (
    select max(last_paid_date) as known_until_date from core.payments
), cancelled as (
    select order_id from core.orders group by order_id having bool_and(is_cancelled)
), owed as (
    select payments.*, statement.known_until_date,
           case
               when payments.due_date < statement.known_until_date then 'overdue'
               when payments.due_date >= present.today_date then 'due_soon'
               else 'not_known'
           end as state
    from core.payments as payments
    cross join present
    cross join statement
    where not payments.is_paid and payments.due_date <= present.today_date + 14 and payments.order_id not in (select order_id from cancelled)
)
select owed.payment_id, owed.order_id, owed.customer_id, customers.name as customer_name, owed.instalment, owed.method, owed.currency, owed.open_amount, owed.paid_amount, owed.due_date,
       owed.lc_latest_shipment_date, owed.lc_expiry_date, owed.known_until_date, owed.state,
       case owed.state when 'overdue' then 'ask_for_payment' when 'due_soon' then 'watch_payment' else 'ask_finance' end as next_step,
       case
           when owners.left_on <= present.today_date then handovers.responsible_id
           else coalesce(owed.salesperson_id, customers.owner_id)
       end as responsible_id,
       files.path || ':' || owed.line as evidence_at
from owed
cross join present
left join core.customers as customers using (customer_id)
left join core.salespeople as owners on owners.salesperson_id = coalesce(owed.salesperson_id, customers.owner_id)
left join marts.handovers as handovers using (customer_id)
left join ops.files as files using (file_id)
order by owed.state <> 'overdue', owed.due_date, owed.payment_id
