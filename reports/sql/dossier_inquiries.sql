-- One row per inquiry that nobody answered, or of which it is not known, the longest waiting first.
select
    clock_from as happened_at,
    if(state = 'unanswered', concat_ws(',', 'inquiry_unanswered', reason, if(deadline = 'broken', 'deadline_missed', null), next_step), 'inquiry_not_known,' || next_step) as codes,
    subject,
    email,
    responsible_name as salesperson,
    stake_amount as amount,
    stake_currency as currency,
    next_step_on as due_date,
    array_to_string(evidence_ids[1:3], chr(31)) as evidence
from marts.unanswered_inquiries
where customer_id = $customer
order by state <> 'unanswered', clock_from, inquiry_id
limit 20
