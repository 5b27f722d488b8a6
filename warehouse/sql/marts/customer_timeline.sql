-- One row per event with a customer, of whichever department.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), activities as (
    select
        customer_id, person_id, salesperson_id, 'sales' as department, coalesce(activity_type, 'activity') as kind, direction,
        concat_ws(': ', subject, body) as text, null::decimal(18, 2) as amount_report,
        'activities:' || activity_id as event_id, 'activities:' || activity_id as evidence_id, occurred_at as happened_at
    from core.activities
), stages as (
    select
        stages.customer_id, null as person_id, stages.owner_id as salesperson_id, 'sales' as department, 'stage' as kind, null as direction,
        concat_ws(': ', stages.stage, opportunities.product) as text, opportunities.amount_report,
        'opportunity_stages:' || stages.stage_id as event_id, 'opportunity_stages:' || stages.stage_id as evidence_id,
        stages.entered_at as happened_at
    from core.opportunity_stages as stages
    left join core.opportunities as opportunities using (opportunity_id)
), inquiries as (
    select
        customer_id, person_id, owner_id as salesperson_id, 'service' as department, 'inquiry' as kind, 'in' as direction,
        concat_ws(': ', subject, body) as text, null::decimal(18, 2) as amount_report,
        'inquiries:' || inquiry_id as event_id, 'inquiries:' || inquiry_id as evidence_id, received_at as happened_at
    from core.inquiries
), complaint_events as (
    select *, 'complaint' as kind, opened_at as happened_at from core.complaints
    union all
    select *, 'complaint_closed', closed_at from core.complaints
    union all
    select *, 'complaint_reopened', reopened_at from core.complaints
), complaints as (
    select
        customer_id, person_id, null as salesperson_id, 'service' as department, kind,
        case when kind = 'complaint_closed' then null else 'in' end as direction,
        concat_ws(': ', sku, severity, text) as text, null::decimal(18, 2) as amount_report,
        'complaints:' || complaint_id || '#' || kind as event_id, 'complaints:' || complaint_id as evidence_id, happened_at
    from complaint_events
), surveys as (
    select
        customer_id, null as person_id, null as salesperson_id, 'marketing' as department, concat_ws('_', 'survey', measure) as kind, 'in' as direction,
        concat_ws(': ', format('{:g}', score::double), comment) as text, null::decimal(18, 2) as amount_report,
        'surveys:' || response_id as event_id, 'surveys:' || response_id as evidence_id, responded_at as happened_at
    from core.surveys
), campaigns as (
    select
        customer_id, person_id, min(salesperson_id) as salesperson_id, 'marketing' as department, 'campaign' as kind, 'out' as direction,
        concat_ws(': ', campaign_id, min(series)) as text, null::decimal(18, 2) as amount_report,
        'campaigns:' || campaign_id || '/' || coalesce(email, '') as event_id,
        'campaigns:' || campaign_id || '/' || coalesce(email, '') as evidence_id,
        min(sent_at) as happened_at
    from core.campaigns
    group by customer_id, person_id, campaign_id, email
), orders as (
    select
        customer_id, min(person_id) as person_id, min(salesperson_id) as salesperson_id, 'order_desk' as department,
        case when bool_and(is_cancelled) then 'order_cancelled' else 'order' end as kind, 'in' as direction,
        order_id || ': ' || string_agg(concat_ws(' ', quantity::bigint::varchar, sku), ', ' order by order_line_id) as text,
        try_cast(sum(amount_report) as decimal(18, 2)) as amount_report,
        'orders:' || min(order_line_id) as event_id, 'orders:' || min(order_line_id) as evidence_id, min(ordered_at) as happened_at
    from core.orders
    group by customer_id, order_id
), cards as (
    select
        customer_id, person_id, salesperson_id, 'marketing' as department, 'exhibition_card' as kind, 'in' as direction,
        concat_ws(': ', exhibition, series, notes) as text, null::decimal(18, 2) as amount_report,
        'exhibition_contacts:' || card_id as event_id,
        'exhibition_contacts:' || card_id as evidence_id,
        met_at as happened_at
    from core.exhibition_contacts
), visits as (
    select
        visitors.customer_id, visitors.person_id, null as salesperson_id, 'marketing' as department, 'visit' as kind, 'in' as direction,
        concat_ws(' ', sessions.entry_page, '…', sessions.exit_page) as text, null::decimal(18, 2) as amount_report,
        'sessions:' || sessions.session_id as event_id, 'sessions:' || sessions.session_id as evidence_id,
        sessions.started_at as happened_at
    from core.sessions as sessions
    join core.visitors as visitors using (visitor_id)
    where visitors.is_human and not visitors.is_own_staff
), quotations as (
    select
        customer_id, min(person_id) as person_id, min(salesperson_id) as salesperson_id, 'sales' as department, 'quotation' as kind, 'out' as direction,
        quotation_id || ': ' || string_agg(
            concat_ws(' ', quantity::bigint::varchar, sku, 'at', currency, unit_price::decimal(18, 2)::varchar), ', ' order by quotation_line_id) as text,
        null::decimal(18, 2) as amount_report,
        'quotations:' || min(quotation_line_id) as event_id, 'quotations:' || min(quotation_line_id) as evidence_id, min(quoted_at) as happened_at
    from core.quotations
    group by customer_id, quotation_id
), contracts as (
    select
        customer_id, null as person_id, null as salesperson_id, 'order_desk' as department,
        case when is_proforma then 'proforma_signed' else 'contract_signed' end as kind, 'in' as direction,
        concat_ws(': ', contract_id, concat_ws(' ', currency, amount::decimal(18, 2)::varchar)) as text, null::decimal(18, 2) as amount_report,
        'contracts:' || contract_id as event_id, 'contracts:' || contract_id as evidence_id, signed_at as happened_at
    from core.contracts
), payments as (
    select
        payments.customer_id, null as person_id, payments.salesperson_id, 'finance' as department, 'payment' as kind, 'in' as direction,
        concat_ws(': ', payments.order_id, concat_ws(' ', payments.instalment, payments.currency, payments.paid_amount::decimal(18, 2)::varchar)) as text,
        null::decimal(18, 2) as amount_report,
        'payments:' || payments.payment_id as event_id, 'payments:' || payments.payment_id as evidence_id,
        timezone('UTC', timezone(settings.time_zone, payments.last_paid_date::timestamp)) as happened_at
    from core.payments as payments
    cross join settings
    where payments.paid_amount > 0
), shipment_events as (
    select *, 'shipped' as kind, shipped_date as day from core.shipments
    union all
    select *, 'delivered', delivered_date from core.shipments
), shipments as (
    select
        events.customer_id, null as person_id, null as salesperson_id, 'logistics' as department, events.kind, 'out' as direction,
        events.shipment_id || ': ' || string_agg(concat_ws(' ', events.quantity::bigint::varchar, events.sku), ', ' order by events.shipment_line_id) as text,
        null::decimal(18, 2) as amount_report,
        'shipments:' || min(events.shipment_line_id) || '#' || events.kind as event_id,
        'shipments:' || min(events.shipment_line_id) as evidence_id,
        timezone('UTC', timezone(min(settings.time_zone), min(events.day)::timestamp)) as happened_at
    from shipment_events as events
    cross join settings
    where events.day is not null
    group by events.customer_id, events.shipment_id, events.order_id, events.kind
), events as (
    select * from activities
    union all select * from stages
    union all select * from inquiries
    union all select * from complaints
    union all select * from surveys
    union all select * from campaigns
    union all select * from orders
    union all select * from cards
    union all select * from quotations
    union all select * from contracts
    union all select * from payments
    union all select * from shipments
    union all select * from visits
), salespeople as (
    select salesperson_id, name from core.salespeople
)
select
    events.event_id,
    events.customer_id,
    events.person_id,
    events.salesperson_id,
    salespeople.name as salesperson_name,
    events.department,
    events.kind,
    events.direction,
    nullif(events.text, '') as text,
    events.amount_report,
    [events.evidence_id] as evidence_ids,
    events.happened_at
from events
left join salespeople using (salesperson_id)
where events.customer_id is not null and events.happened_at is not null
