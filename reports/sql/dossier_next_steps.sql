-- One row per open matter, the next step first.
select
    matters.matter as codes,
    matters.since_at as happened_at,
    matters.due_date,
    coalesce(salespeople.name, matters.responsible_id) as salesperson,
    case matters.matter
        when 'tell_of_late_order' then concat_ws(' · ', coverage.order_id, coverage.sku || ' × ' || coverage.open_quantity::bigint)
        when 'ask_for_payment' then concat_ws(' · ', payments.order_id, payments.instalment, payments.method)
        when 'settle_price' then conflicts.sku
        when 'answer_inquiry' then inquiries.subject
        when 'resolve_complaint' then holds.series
    end as subject,
    case matters.matter when 'keep_promise' then promises.sentence when 'resolve_complaint' then holds.complaint_text end as quote,
    'promised for ' || coverage.promised_date || coalesce(', ready on ' || coverage.available_date, ', not enough is planned') as words_en,
    '承诺 ' || coverage.promised_date || coalesce('，预计 ' || coverage.available_date || ' 备齐', '，排产数量不足') as words_zh,
    matters.stake_amount as amount,
    matters.stake_currency as currency,
    array_to_string(matters.evidence_ids[1:3], chr(31)) as evidence
from marts.open_matters as matters
left join marts.next_steps as steps on steps.customer_id = matters.customer_id and matters.position = 1
left join core.salespeople as salespeople on salespeople.salesperson_id = coalesce(steps.responsible_id, matters.responsible_id)
left join marts.commitments as promises on matters.matter = 'keep_promise' and promises.commitment_id = matters.matter_key
left join marts.quote_conflicts as conflicts on matters.matter = 'settle_price' and conflicts.conflict_id = matters.matter_key
left join marts.unanswered_inquiries as inquiries on matters.matter = 'answer_inquiry' and inquiries.inquiry_id = matters.matter_key
left join marts.contact_holds as holds on matters.matter = 'resolve_complaint' and holds.customer_id = matters.customer_id
left join marts.order_coverage as coverage on matters.matter = 'tell_of_late_order' and coverage.order_line_id = matters.matter_key
left join core.payments as payments on matters.matter = 'ask_for_payment' and payments.payment_id = matters.matter_key
where matters.customer_id = $customer
order by matters.position
limit 20
