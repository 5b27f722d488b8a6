-- One row per promise that is broken, open, or of which nobody knows what became.
with promises as (
    select promises.*, matters.responsible_id as acts_id, promiser.left_on <= $today::date as has_left
    from marts.commitments as promises
    left join marts.open_matters as matters on matters.matter = 'keep_promise' and matters.matter_key = promises.commitment_id
    left join core.salespeople as promiser on promiser.salesperson_id = promises.promised_by_id
    where promises.customer_id = $customer and (promises.state in ('broken', 'open') or promises.next_step = 'ask_whether_it_was_done')
)
select
    promises.said_at as happened_at,
    concat_ws(',', 'promise_' || promises.state, 'promised_' || promises.kind, if(promises.next_step = 'none', null, promises.next_step)) as codes,
    if(coalesce(promises.has_left, false), 'promised by ' || promises.promised_by_name || ', who has left', null) as words_en,
    if(coalesce(promises.has_left, false), '承诺人 ' || promises.promised_by_name || '（已离职）', null) as words_zh,
    promises.sku as subject,
    promises.sentence as quote,
    promises.person_name as person,
    if(coalesce(promises.has_left, false), coalesce(acts.name, promises.acts_id), promises.promised_by_name) as salesperson,
    promises.stake_amount as amount,
    promises.stake_currency as currency,
    promises.due_date,
    array_to_string(promises.evidence_ids[1:3], chr(31)) as evidence
from promises
left join core.salespeople as acts on acts.salesperson_id = coalesce(promises.acts_id, promises.responsible_id)
order by list_position(['broken', 'open', 'not_known'], promises.state), promises.due_date nulls last, promises.said_at, promises.commitment_id
limit 30
