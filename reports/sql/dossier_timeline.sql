-- One row per event of any department, the newest first; at most $limit.
select
    events.happened_at,
    -- Books and customs know days only; midnight would be an invented time.
    if(events.kind in ('payment', 'shipped', 'delivered'), timezone(settings.time_zone, timezone('UTC', events.happened_at))::date, null) as happened_on,
    concat_ws(',', 'event_' || events.kind, 'direction_' || events.direction) as codes,
    people.full_name as person,
    events.salesperson_name as salesperson,
    events.text as quote,
    events.amount_report as amount,
    if(events.amount_report is null, null, settings.currency) as currency,
    array_to_string(events.evidence_ids, chr(31)) as evidence
from marts.customer_timeline as events
left join core.people as people using (person_id)
cross join ops.settings as settings
where events.customer_id = $customer
order by events.happened_at desc, events.event_id
limit $limit
