-- One row per open matter, the next step first.
select
    if(matters.matter = 'keep_promise' and promises.state = 'open', 'keep_the_promise', matters.matter) as codes,
    matters.since_at as happened_at,
    -- Due days and the day of leaving have no time of day.
    if(matters.matter in ('ask_for_payment', 'introduce_successor') or promises.state = 'broken',
        timezone(settings.time_zone, timezone('UTC', matters.since_at))::date, null) as happened_on,
    matters.due_date,
    coalesce(salespeople.name, matters.responsible_id) as salesperson,
    case matters.matter
        when 'tell_of_late_order' then concat_ws(' · ', coverage.order_id, coverage.sku || ' × ' || coverage.open_quantity::bigint)
        when 'ask_for_payment' then concat_ws(' · ', payments.order_id, payments.instalment, payments.method)
        when 'settle_price' then conflicts.sku
        when 'answer_inquiry' then inquiries.subject
        when 'resolve_complaint' then holds.series
        when 'introduce_successor' then matters.about
        when 'agree_on_leader' then matters.about
    end as subject,
    case matters.matter when 'keep_promise' then promises.sentence when 'resolve_complaint' then holds.complaint_text end as quote,
    'promised for ' || coverage.promised_date || coalesce(', ready on ' || coverage.available_date, ', not enough is planned') as words_en,
    '承诺 ' || coverage.promised_date || coalesce('，预计 ' || coverage.available_date || ' 备齐', '，排产数量不足') as words_zh,
    matters.stake_amount as amount,
    matters.stake_currency as currency,
    array_to_string(matters.evidence_ids[1:3], chr(31)) as evidence
from marts.open_matters as matters
left join core.salespeople as salespeople on salespeople.salesperson_id = matters.responsible_id
left join marts.commitments as promises on matters.matter = 'keep_promise' and promises.commitment_id = matters.matter_key
left join marts.quote_conflicts as conflicts on matters.matter = 'settle_price' and conflicts.conflict_id = matters.matter_key
left join marts.unanswered_inquiries as inquiries on matters.matter = 'answer_inquiry' and inquiries.inquiry_id = matters.matter_key
left join marts.contact_holds as holds on matters.matter = 'resolve_complaint' and holds.customer_id = matters.customer_id
left join marts.order_coverage as coverage on matters.matter = 'tell_of_late_order' and coverage.order_line_id = matters.matter_key
left join core.payments as payments on matters.matter = 'ask_for_payment' and payments.payment_id = matters.matter_key
cross join ops.settings as settings
where matters.customer_id = $customer
order by matters.position
limit 20
