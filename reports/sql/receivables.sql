-- One row per instalment for which something is to be done now, the credits in danger first, then the overdue ones, the oldest first.
select owed.*, salespeople.name as responsible_name
from marts.receivables as owed
left join core.salespeople as salespeople on salespeople.salesperson_id = owed.responsible_id
where owed.next_step not in ('none', 'watch_payment')
order by
    case owed.next_step when 'amend_credit' then 1 when 'ask_for_payment' then 2 else 3 end, owed.due_date nulls last, owed.payment_id
