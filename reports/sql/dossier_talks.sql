-- One row for what several salespeople at the customer are to one another, then two per pair of promises that cannot both hold, then one per salesperson who talked to them.
with overlap as (
    select * from marts.account_overlaps where customer_id = $customer
), settings as (
    select currency from ops.settings
), talks as (
    select
        salesperson_id,
        count(*) as contacts,
        max(occurred_at) as last_at,
        arg_max(activity_id, (occurred_at, activity_id)) as activity_id
    from core.messages
    where customer_id = $customer and not has_bounced and salesperson_id is not null
    group by salesperson_id
), rows_told as (
    select
        1 as part,
        last_contact_at as happened_at,
        concat_ws(',', 'overlap_' || verdict, 'lead_' || rule, if(next_step = 'none', null, 'step_' || next_step)) as codes,
        null as words_en,
        null as words_zh,
        responsible_id as salesperson_id,
        stake_report as amount,
        settings.currency,
        array_to_string(evidence_ids[1:3], chr(31)) as evidence,
        null as quote,
        null as subject
    from overlap
    cross join settings
    union all
    select 2, earlier_at, 'promised_otherwise,promised_' || kind, null, null, earlier_by_id, null, null, evidence_ids[2], earlier_sentence, sku
    from marts.promise_conflicts
    where customer_id = $customer
    union all
    select 2, later_at, 'promised_otherwise,promised_' || kind, null, null, later_by_id, null, null, evidence_ids[1], later_sentence, sku
    from marts.promise_conflicts
    where customer_id = $customer
    union all
    select
        3,
        talks.last_at,
        concat_ws(',', if(customers.owner_id = talks.salesperson_id, 'is_owner', null), if(overlap.responsible_id = talks.salesperson_id, 'is_leading', null)),
        if(talks.contacts = 1, '1 contact', talks.contacts || ' contacts'),
        talks.contacts || ' 次联系',
        talks.salesperson_id,
        null,
        null,
        'activities:' || talks.activity_id,
        null,
        null
    from talks
    left join core.customers as customers on customers.customer_id = $customer
    left join overlap on true
)
select
    rows_told.* exclude (salesperson_id, codes),
    concat_ws(',', nullif(rows_told.codes, ''), if(salespeople.left_on <= $today::date, 'has_left', null)) as codes,
    coalesce(salespeople.name, rows_told.salesperson_id) as salesperson
from rows_told
left join core.salespeople as salespeople using (salesperson_id)
order by part, happened_at desc nulls last, salesperson
limit 20
