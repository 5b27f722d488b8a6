-- One row per promise that is broken, open, or of which nobody knows what became.
select
    said_at as happened_at,
    concat_ws(',', 'promise_' || state, 'promised_' || kind, if(next_step = 'none', null, next_step)) as codes,
    sku as subject,
    sentence as quote,
    person_name as person,
    promised_by_name as salesperson,
    stake_amount as amount,
    stake_currency as currency,
    due_date,
    array_to_string(evidence_ids[1:3], chr(31)) as evidence
from marts.commitments
where customer_id = $customer and (state in ('broken', 'open') or next_step = 'ask_whether_it_was_done')
order by list_position(['broken', 'open', 'not_known'], state), due_date nulls last, said_at, commitment_id
limit 30
