-- One row per document of a deal and fact that plans or ends a piece of work on it.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), cancelled as (
    select order_id from core.orders group by order_id having bool_and(is_cancelled)
), order_lines as (
    select
        order_id,
        min(salesperson_id) as salesperson_id,
        arg_min('orders:' || order_line_id, (line, order_line_id)) as evidence_id,
        min(promised_date) as promised_date
    from core.orders
    group by order_id
), orders as (
    select
        deal_orders.deal_id,
        deal_orders.order_id,
        deal_orders.is_sample,
        order_lines.salesperson_id,
        order_lines.evidence_id,
        order_lines.promised_date,
        timezone(settings.time_zone, timezone('UTC', deal_orders.ordered_at))::date as ordered_date
    from core.deal_orders as deal_orders
    cross join settings
    join order_lines using (order_id)
    anti join cancelled using (order_id)
), contracts as (
    select
        contracts.order_id,
        arg_min('contracts:' || contract_id, (signed_at, contract_id)) as evidence_id,
        bool_and(is_proforma) as is_proforma,
        timezone(any_value(settings.time_zone), timezone('UTC', min(signed_at)))::date as signed_date
    from core.contracts as contracts
    cross join settings
    where order_id is not null
    group by contracts.order_id
), order_days as (
    select order_id, ordered_date from orders
), shipments as (
    -- A document of the order's own day is a plan until the goods leave.
    select
        shipment_id,
        order_id,
        min('shipments:' || shipment_line_id) as evidence_id,
        max(planned_date) as planned_date,
        max(case when is_shipped or booked_date is distinct from ordered_date then booked_date end) as booked_date,
        case when bool_and(is_shipped) then max(shipped_date) end as shipped_date,
        case when bool_and(delivered_date is not null) then max(delivered_date) end as delivered_date
    from core.shipments
    left join order_days using (order_id)
    where order_id is not null
    group by shipment_id, order_id
), shipments_of_orders as (
    select
        order_id,
        max(evidence_id) as evidence_id,
        max(booked_date) as booked_date,
        case when bool_and(shipped_date is not null) then max(shipped_date) end as shipped_date,
        case when bool_and(delivered_date is not null) then max(delivered_date) end as delivered_date
    from shipments
    group by order_id
), instalments as (
    select
        *,
        row_number() over (partition by order_id order by due_date, payment_id) as number,
        count(*) over (partition by order_id) as instalments,
        coalesce(upper(method), '') like 'T/T%' as is_transfer
    from core.payments
    where due_date is not null
), steps as (
    select
        deal_steps.deal_id,
        deal_steps.evidence_ids,
        timezone(settings.time_zone, timezone('UTC', deal_steps.entered_at))::date as entered_date
    from core.deal_steps as deal_steps
    cross join settings
    where deal_steps.entered_at is not null
), facts_of_samples as (
    select orders.*, shipments_of_orders.* exclude (order_id, evidence_id), coalesce(shipments_of_orders.evidence_id, orders.evidence_id) as shipment_evidence_id
    from orders
    left join shipments_of_orders using (order_id)
    where orders.is_sample
), samples_judged as (
    -- What the customer thinks of a sample is known when the deal moves on after it came.
    select
        facts_of_samples.order_id,
        arg_min(steps.evidence_ids[1], steps.entered_date) as evidence_id,
        min(steps.entered_date) as entered_date
    from facts_of_samples
    join steps on steps.deal_id = facts_of_samples.deal_id and steps.entered_date >= facts_of_samples.delivered_date
    group by facts_of_samples.order_id
), facts_of_orders as (
    select order_id as item_id, 'sample_promised' as fact, order_id, shipment_evidence_id as evidence_id, promised_date as fact_date from facts_of_samples
    union all select order_id, 'sample_booked', order_id, shipment_evidence_id, booked_date from facts_of_samples
    union all select order_id, 'sample_shipped', order_id, shipment_evidence_id, shipped_date from facts_of_samples
    union all select order_id, 'sample_delivered', order_id, shipment_evidence_id, delivered_date from facts_of_samples
    union all select order_id, 'sample_judged', order_id, evidence_id, entered_date from samples_judged
    union all
    select orders.order_id, case when contracts.is_proforma then 'proforma_ordered' else 'order_entered' end, orders.order_id, orders.evidence_id, orders.ordered_date
    from orders
    left join contracts using (order_id)
    where exists (select 1 from contracts)
    union all
    select order_id, case when is_proforma then 'proforma_signed' else 'contract_signed' end, order_id, evidence_id, signed_date from contracts
    union all
    select order_id, case when number = 1 and (instalments > 1 or is_transfer) then 'deposit_due' else 'balance_due' end, order_id, 'payments:' || payment_id, due_date
    from instalments
    where number in (1, instalments)
    union all
    select order_id, case when number = 1 and (instalments > 1 or is_transfer) then 'deposit_paid' else 'balance_paid' end, order_id, 'payments:' || payment_id, last_paid_date
    from instalments
    where number in (1, instalments) and is_paid
), runs as (
    select * from core.production where order_id is not null
), facts_of_runs as (
    select production_id as item_id, 'run_start_planned' as fact, order_id, 'production:' || production_id as evidence_id, started_date as fact_date from runs
    union all select production_id, 'run_started', order_id, 'production:' || production_id, started_date from runs
    union all select production_id, 'run_end_planned', order_id, 'production:' || production_id, planned_date from runs
    union all select production_id, 'run_done', order_id, 'production:' || production_id, done_date from runs
    union all
    select production_id, 'run_goods_shipped', order_id, shipments_of_orders.evidence_id, shipments_of_orders.shipped_date
    from runs
    join shipments_of_orders using (order_id)
), facts_of_shipments as (
    select shipment_id as item_id, 'shipment_planned' as fact, order_id, evidence_id, planned_date as fact_date from shipments
    union all select shipment_id, 'shipment_booked', order_id, evidence_id, booked_date from shipments
    union all select shipment_id, 'shipped', order_id, evidence_id, shipped_date from shipments
    union all select shipment_id, 'delivered', order_id, evidence_id, delivered_date from shipments
), inquiries as (
    select deals.deal_id, deals.owner_id, clocks.*
    from core.deals as deals
    join core.inquiry_clocks as clocks using (inquiry_id)
), complaints as (
    select orders.deal_id, coalesce(complaints.owner_id, orders.salesperson_id) as responsible_id, complaints.*
    from core.complaints as complaints
    join orders using (order_id)
), facts_of_service as (
    select inquiry_id as item_id, 'inquiry_received' as fact, deal_id, owner_id as responsible_id, 'inquiries:' || inquiry_id as evidence_id, received_at as fact_at from inquiries
    union all select inquiry_id, 'inquiry_answered', deal_id, owner_id, 'activities:' || answer_id, answered_at from inquiries
    union all select complaint_id, 'complaint_opened', deal_id, responsible_id, 'complaints:' || complaint_id, opened_at from complaints
    union all select complaint_id, 'complaint_resolved', deal_id, responsible_id, 'complaints:' || complaint_id, closed_at from complaints where not is_open
), facts as (
    select facts.item_id, facts.fact, orders.deal_id, facts.order_id, orders.salesperson_id as responsible_id, facts.evidence_id, facts.fact_date
    from facts_of_orders as facts
    join orders using (order_id)
    union all
    select facts.item_id, facts.fact, orders.deal_id, facts.order_id, orders.salesperson_id, facts.evidence_id, facts.fact_date
    from facts_of_runs as facts
    join orders using (order_id)
    union all
    select facts.item_id, facts.fact, orders.deal_id, facts.order_id, orders.salesperson_id, facts.evidence_id, facts.fact_date
    from facts_of_shipments as facts
    join orders using (order_id)
    where not orders.is_sample
    union all
    select item_id, fact, deal_id, null, responsible_id, evidence_id, timezone(settings.time_zone, timezone('UTC', fact_at))::date
    from facts_of_service
    cross join settings
)
select facts.*
from facts
cross join today
where fact_date is not null
  and (fact_date <= today.today or fact in ('sample_promised', 'deposit_due', 'balance_due', 'run_start_planned', 'run_end_planned', 'shipment_planned'))
