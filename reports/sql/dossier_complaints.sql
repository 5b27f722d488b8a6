-- One row per hold, complaint (the newest first) and contact in spite of a hold.
with holds as (
    select * from marts.contact_holds where customer_id = $customer
), settings as (
    select currency, time_zone from ops.settings
), rows_told as (
    select
        1 as part,
        holds.since_at as happened_at,
        concat_ws(',', 'no_selling', 'hold_' || holds.state, holds.next_step) as codes,
        null as subject,
        null as quote,
        holds.responsible_id as salesperson_id,
        holds.stake_report as amount,
        settings.currency,
        timezone(settings.time_zone, timezone('UTC', holds.until_at))::date as due_date,
        array_to_string(holds.evidence_ids[1:2], chr(31)) as evidence,
        holds.customer_id as row_key
    from holds
    cross join settings
    union all
    select
        2,
        complaints.opened_at,
        concat_ws(',', case
            when not complaints.is_open then 'complaint_resolved'
            when coalesce((select state = 'not_known' from holds), false) then 'hold_not_known'
            else 'complaint_unresolved'
        end, if(complaints.reopened_at is null, null, 'complaint_came_back')),
        concat_ws(' · ', complaints.complaint_id, coalesce(complaints.sku, complaints.series), complaints.severity, complaints.order_id),
        complaints.text,
        complaints.owner_id,
        null,
        null,
        if(complaints.is_open, null, timezone(settings.time_zone, timezone('UTC', complaints.closed_at))::date),
        'complaints:' || complaints.complaint_id,
        complaints.complaint_id
    from core.complaints as complaints
    cross join settings
    where complaints.customer_id = $customer
    union all
    select
        3,
        happened_at,
        concat_ws(',', if(state = 'breach', 'sold_in_spite_of_hold', 'perhaps_sold_in_spite_of_hold'), 'contact_' || contact_kind),
        coalesce(subject, campaign_id),
        null,
        responsible_id,
        null,
        null,
        null,
        array_to_string(evidence_ids[1:2], chr(31)),
        breach_id
    from marts.hold_breaches
    where customer_id = $customer
)
select rows_told.* exclude (salesperson_id), coalesce(salespeople.name, rows_told.salesperson_id) as salesperson
from rows_told
left join core.salespeople as salespeople using (salesperson_id)
order by part, happened_at desc nulls last, row_key
limit 30
