-- One row per deal and stage that it entered, with what opened the stage.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), ranks as (
    select position as stage_rank, stage from ops.lifecycle_stages
), deals as (
    select * from core.deals
), told as (
    select
        steps.*,
        'opportunity:' || steps.opportunity_id as deal_id,
        lag(steps.entered_at) over (partition by steps.opportunity_id order by steps.position) as before_at
    from core.opportunity_steps as steps
), stages_told as (
    select distinct deal_id, stage from told
), contacts as (
    select activities.customer_id, activities.occurred_at, min(activities.activity_id) as activity_id
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where activities.customer_id is not null and not purposes.has_come_back
    group by activities.customer_id, activities.occurred_at
), reaches as (
    select salesperson_id, known_from, known_until from core.salesperson_reach
), order_lines as (
    select order_id, arg_min(order_line_id, (line, order_line_id)) as order_line_id, sum(quantity) as quantity
    from core.orders
    group by order_id
), deal_orders as (
    select * from core.deal_orders
), contracts as (
    select
        order_id,
        arg_min(contract_id, (signed_at, contract_id)) as contract_id,
        min(signed_at) as signed_at
    from core.contracts
    where order_id is not null
    group by order_id
), samples as (
    select
        deal_orders.deal_id,
        arg_min('orders:' || order_lines.order_line_id, (deal_orders.ordered_at, deal_orders.order_id)) as evidence_id,
        min(deal_orders.ordered_at) as ordered_at
    from deal_orders
    join order_lines using (order_id)
    where deal_orders.role = 'sample' or (deal_orders.role = 'own' and deal_orders.is_sample)
    group by deal_orders.deal_id
), winners as (
    -- A sample that nobody made a deal of wins nothing.
    select
        deal_orders.deal_id,
        deal_orders.order_id,
        deal_orders.customer_id,
        'orders:' || order_lines.order_line_id as evidence_id,
        'contracts:' || contracts.contract_id as contract_evidence_id,
        order_lines.quantity,
        deal_orders.ordered_at,
        contracts.signed_at
    from deal_orders
    join order_lines using (order_id)
    left join contracts using (order_id)
    where deal_orders.role = 'won' or (deal_orders.role = 'own' and not deal_orders.is_sample)
), openings as (
    select deals.deal_id, deals.inquiry_id, clocks.received_at, clocks.answer_id, clocks.answered_at
    from deals
    join core.inquiry_clocks as clocks using (inquiry_id)
), told_with_contacts as (
    -- What moved the deal on is the last talk with the customer since the stage before.
    select told.*, deals.owner_id, contacts.activity_id, contacts.occurred_at
    from told
    join deals using (deal_id)
    asof left join contacts on contacts.customer_id = deals.customer_id and contacts.occurred_at <= told.entered_at
), told_with_papers as (
    select
        told_with_contacts.deal_id,
        told_with_contacts.stage,
        case
            when told_with_contacts.stage = 'identified' and told_with_contacts.position = 1 then 'inquiries:' || openings.inquiry_id
            when told_with_contacts.stage = 'sampled' then samples.evidence_id
            when told_with_contacts.stage = 'contracted' then winners.contract_evidence_id
            when told_with_contacts.stage = 'ordered' then winners.evidence_id
        end as paper_id,
        case
            when told_with_contacts.stage <> 'identified' and occurred_at > coalesce(before_at, timestamp '1900-01-01')
                then 'activities:' || told_with_contacts.activity_id
        end as talk_id,
        coalesce(told_with_contacts.entered_at between reaches.known_from and reaches.known_until, false) as is_within_reach,
        told_with_contacts.evidence_id,
        told_with_contacts.position,
        told_with_contacts.entered_at
    from told_with_contacts
    left join openings using (deal_id)
    left join samples using (deal_id)
    left join winners using (deal_id)
    left join reaches on reaches.salesperson_id = told_with_contacts.owner_id
), steps_told as (
    select
        deal_id,
        stage,
        case
            when paper_id is not null
                then case split_part(paper_id, ':', 1) when 'inquiries' then 'inquiry' when 'contracts' then 'contract' else 'order' end
            when talk_id is not null then 'activity'
            when stage = 'identified' or is_within_reach then 'crm'
            -- Nobody can say that there was no talk where the records of talks do not reach.
            else 'not_known'
        end as opened_by,
        list_filter([coalesce(paper_id, talk_id), evidence_id], evidence -> evidence is not null) as evidence_ids,
        case when stage in ('ordered', 'lost') then 1000 else 0 end + position as sort_key,
        entered_at
    from told_with_papers
), papers_only as (
    -- Documents open the stages of which the CRM says nothing.
    select deal_id, 'identified' as stage, 'inquiry' as opened_by, ['inquiries:' || inquiry_id] as evidence_ids, received_at as entered_at
    from openings
    union all
    select deal_id, 'contacted', 'activity', ['activities:' || answer_id], answered_at from openings where answered_at is not null
    union all
    select deal_id, 'sampled', 'order', [evidence_id], ordered_at from samples
    union all
    select deal_id, 'contracted', 'contract', [contract_evidence_id], signed_at from winners where signed_at is not null
    union all
    select deal_id, 'ordered', 'order', [evidence_id], ordered_at from winners
), steps_of_papers as (
    select papers_only.*, 900 + ranks.stage_rank as sort_key
    from papers_only
    join ranks using (stage)
    anti join stages_told using (deal_id, stage)
), goods_ordered as (
    select winners.* from winners
    join deals using (deal_id)
    where not deals.is_cancelled
), runs as (
    select order_id, arg_min('production:' || production_id, (started_date, production_id)) as evidence_id, min(started_date) as started_date
    from core.production
    where order_id is not null and started_date is not null
    group by order_id
), shipments as (
    select
        order_id,
        list('shipments:' || shipment_line_id order by shipped_date desc, shipment_line_id) as evidence_ids,
        bool_and(is_shipped) as is_shipped,
        bool_and(delivered_date is not null) as is_delivered,
        sum(quantity) as quantity,
        max(shipped_date) as shipped_date,
        max(delivered_date) as delivered_date
    from core.shipments
    where order_id is not null
    group by order_id
), shipments_whole as (
    -- The goods have left when the last part has; a twentieth more or less is the custom of the trade.
    select goods_ordered.deal_id, shipments.*
    from goods_ordered
    join shipments using (order_id)
    where shipments.is_shipped and coalesce(shipments.quantity >= 0.95 * goods_ordered.quantity, true)
), days_of_goods as (
    select goods_ordered.deal_id, 'in_production' as stage, 'production' as opened_by, [runs.evidence_id] as evidence_ids, runs.started_date as entered_date
    from goods_ordered
    join runs using (order_id)
    union all
    select deal_id, 'shipped', 'shipment', evidence_ids, shipped_date from shipments_whole
    union all
    select deal_id, 'delivered', 'shipment', evidence_ids, delivered_date from shipments_whole where is_delivered
), complaints as (
    select winners.deal_id, complaints.*
    from winners
    join core.complaints as complaints using (order_id)
), customer_orders as (
    -- Orders of one moment are one occasion.
    select deal_orders.customer_id, deal_orders.ordered_at, min('orders:' || order_lines.order_line_id) as evidence_id
    from deal_orders
    join order_lines using (order_id)
    where deal_orders.customer_id is not null
      and deal_orders.order_id not in (select order_id from core.orders group by order_id having bool_and(is_cancelled))
    group by deal_orders.customer_id, deal_orders.ordered_at
), steps_of_service as (
    select
        deal_id,
        stage,
        opened_by,
        evidence_ids,
        timezone('UTC', timezone(settings.time_zone, entered_date::timestamp)) as entered_at
    from days_of_goods
    cross join settings
    union all
    select deal_id, 'in_service', 'complaint', ['complaints:' || complaint_id], opened_at from complaints where opened_at is not null
    union all
    select deal_id, 'resolved', 'complaint', ['complaints:' || complaint_id], closed_at
    from complaints
    where closed_at is not null
    union all
    select deal_id, 'in_service', 'complaint', ['complaints:' || complaint_id], reopened_at
    from complaints
    where reopened_at > closed_at
    union all
    select winners.deal_id, 'repeat', 'order', [customer_orders.evidence_id], customer_orders.ordered_at
    from winners
    asof join customer_orders
        on customer_orders.customer_id = winners.customer_id and customer_orders.ordered_at > winners.ordered_at
), steps as (
    select deal_id, stage, opened_by, evidence_ids, sort_key, entered_at from steps_told
    union all
    select deal_id, stage, opened_by, evidence_ids, sort_key, entered_at from steps_of_papers
    union all
    select deal_id, stage, opened_by, evidence_ids, 10000 + ranks.stage_rank, entered_at
    from steps_of_service
    join ranks using (stage)
)
select
    deal_id || '#' || row_number() over deal as step_id,
    deal_id,
    stage,
    opened_by,
    (row_number() over deal)::integer as position,
    evidence_ids,
    entered_at
from steps
cross join as_of
where entered_at <= as_of.as_of or entered_at is null
window deal as (partition by deal_id order by entered_at nulls first, sort_key, evidence_ids)
