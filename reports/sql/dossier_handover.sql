-- One row for the hand-over of a customer whose owner left, then one per promise of the leaver that is not done, then one per stage that only the leaver can explain.
with settings as (
    select currency from ops.settings
), rows_told as (
    select
        1 as part,
        handovers.left_on as happened_on,
        null::timestamp as happened_at,
        concat_ws(',', 'leaver_left', 'handover_' || handovers.state, if(handovers.is_introduced, 'is_introduced', null), if(handovers.next_step = 'none', null, handovers.next_step)) as codes,
        handovers.leaver_name as subject,
        handovers.responsible_id as salesperson_id,
        handovers.stake_report as amount,
        settings.currency,
        handovers.next_step_on as due_date,
        array_to_string(handovers.evidence_ids[1:3], chr(31)) as evidence,
        '' as row_key,
        null as quote
    from marts.handovers as handovers
    cross join settings
    where handovers.customer_id = $customer
    union all
    select
        2,
        null,
        promises.said_at,
        concat_ws(',', 'leaver_promised', 'promise_' || promises.state, 'promised_' || promises.kind, promises.next_step),
        handovers.leaver_name,
        handovers.responsible_id,
        null,
        null,
        promises.due_date,
        array_to_string(promises.evidence_ids[1:3], chr(31)),
        promises.commitment_id,
        promises.sentence
    from marts.handovers as handovers
    join marts.commitments as promises on promises.customer_id = handovers.customer_id and promises.promised_by_id = handovers.leaver_id
    where handovers.customer_id = $customer and (promises.state in ('open', 'not_known') or promises.next_step = 'do_it_and_apologise')
    union all
    select
        3,
        null,
        moved_at,
        if(state = 'silent', 'stage_silent,ask_leaver', 'stage_not_known'),
        concat_ws(' · ', product, concat_ws(' → ', stage_before, stage), leaver_name),
        null,
        stake_amount,
        stake_currency,
        null,
        array_to_string(evidence_ids[1:3], chr(31)),
        stage_id,
        null
    from marts.silent_stages
    where customer_id = $customer
)
select rows_told.* exclude (salesperson_id), coalesce(salespeople.name, rows_told.salesperson_id) as salesperson
from rows_told
left join core.salespeople as salespeople using (salesperson_id)
order by part, happened_at desc nulls last, row_key
limit 20
