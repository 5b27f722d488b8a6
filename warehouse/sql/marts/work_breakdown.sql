-- One row per deal, stage, work package and document that it is about.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), packages as (
    select * from ops.work_packages
), facts as (
    select * from core.work_facts
), deals as (
    select deal_id, customer_id, owner_id from core.deals
), customers as (
    select customer_id, name from core.customers
), reaches as (
    -- The newest day of the source that would show each fact.
    select 'payments' as source_kind, max(last_paid_date) as known_until_date from core.payments
    union all select 'production', max(fact_date) from facts where fact in ('run_started', 'run_done')
    union all select 'shipments', max(fact_date) from facts where fact in ('sample_booked', 'sample_shipped', 'sample_delivered', 'shipment_booked', 'shipped', 'delivered')
    union all select 'contracts', max(fact_date) from facts where fact in ('contract_signed', 'proforma_signed')
    union all select 'complaints', max(fact_date) from facts where fact in ('complaint_opened', 'complaint_resolved')
    union all
    select 'activities', timezone(any_value(settings.time_zone), timezone('UTC', min(known_until)))::date
    from core.answer_reach
    cross join settings
    union all
    select 'opportunities', timezone(any_value(settings.time_zone), timezone('UTC', max(entered_at)))::date
    from core.opportunity_stages
    cross join settings
), reach_of_facts as (
    select
        fact,
        case
            when fact like '%_paid' then 'payments'
            when fact like 'run_%' and fact <> 'run_goods_shipped' then 'production'
            when fact in ('contract_signed', 'proforma_signed') then 'contracts'
            when fact = 'inquiry_answered' then 'activities'
            when fact = 'sample_judged' then 'opportunities'
            when fact like 'complaint_%' then 'complaints'
            else 'shipments'
        end as source_kind
    from (select distinct done_fact as fact from packages where done_fact is not null)
), planned as (
    select
        packages.*,
        facts.item_id,
        facts.deal_id,
        facts.order_id,
        facts.responsible_id as salesperson_id,
        facts.evidence_id,
        (facts.fact_date + packages.planned_days)::date as planned_on
    from packages
    join facts on facts.fact = packages.planned_fact
), done as (
    select
        planned.*,
        done_facts.evidence_id as done_evidence_id,
        implied_facts.evidence_id as implied_evidence_id,
        done_facts.fact_date as done_on,
        reaches.known_until_date as known_until_on
    from planned
    left join facts as done_facts
        on done_facts.item_id = planned.item_id and done_facts.order_id is not distinct from planned.order_id and done_facts.fact = planned.done_fact
    left join facts as implied_facts
        on implied_facts.item_id = planned.item_id and implied_facts.order_id is not distinct from planned.order_id and implied_facts.fact = planned.implied_fact
    left join reach_of_facts on reach_of_facts.fact = planned.done_fact
    left join reaches using (source_kind)
)
select
    done.deal_id || '/' || done.package || '/' || done.item_id as work_id,
    done.deal_id,
    done.order_id,
    done.item_id,
    deals.customer_id,
    customers.name as customer_name,
    done.stage,
    done.package,
    case when done.responsible = 'salesperson' then coalesce(done.salesperson_id, deals.owner_id) end as responsible_id,
    case when done.responsible = 'salesperson' then 'sales' else done.responsible end as department,
    case
        when done.done_on is not null then case when done.done_on > done.planned_on then 'done_late' else 'done' end
        when done.implied_evidence_id is not null then 'done'
        when done.planned_on > today.today then 'not_due'
        -- The day on which a source ends may not be over in it.
        when done.planned_on < done.known_until_on then 'overdue'
        else 'not_known'
    end as state,
    list_filter(
        [coalesce(done.done_evidence_id, done.implied_evidence_id), done.evidence_id],
        (evidence, index) -> evidence is not null
            and (index = 1 or evidence is distinct from coalesce(done.done_evidence_id, done.implied_evidence_id)))
        as evidence_ids,
    done.position,
    case
        when done.done_on is not null then greatest(0, done.done_on - done.planned_on)
        when done.implied_evidence_id is null and done.planned_on < today.today and done.planned_on < done.known_until_on then today.today - done.planned_on
    end::integer as days_late,
    done.planned_on,
    done.done_on,
    done.known_until_on
from done
cross join today
left join deals using (deal_id)
left join customers on customers.customer_id = deals.customer_id
