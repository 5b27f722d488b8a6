-- One row per customer with a deal: where its deals stand.
with steps as (
    select * from marts.lifecycle where customer_id is not null
), customers as (
    select customer_id, name, owner_id from core.customers
), time_lost as (
    select customer_id, stage, sum(days_over) as days_over
    from steps
    where state in ('done_late', 'overdue') and days_over > 0
    group by customer_id, stage
), bottlenecks as (
    select customer_id, arg_max(stage, (days_over, stage)) as bottleneck_stage from time_lost group by customer_id
), rolled_up as (
    select
        customer_id,
        count(distinct deal_id) as deals,
        count(*) filter (where is_current and state in ('open', 'overdue', 'not_known')) as open_deals,
        count(*) filter (where is_overdue) as overdue_deals,
        count(*) filter (where is_current and state = 'not_known') as not_known_deals,
        count(distinct deal_id) filter (where stage = 'ordered') as ordered_deals,
        count(*) filter (where is_current and stage = 'lost') as lost_deals,
        count(distinct deal_id) filter (where is_parallel) as parallel_deals,
        max(days_over) filter (where is_overdue) as most_days_over,
        sum(stake_report) filter (where is_current and state in ('open', 'overdue', 'not_known')) as open_report,
        coalesce(
            arg_max(stage, (stage_rank, entered_at, deal_id)) filter (where is_current and state in ('open', 'overdue') and stage <> 'lost'),
            arg_max(stage, (entered_at, deal_id)) filter (where is_current and entered_at is not null),
            min(stage)) as stage,
        list(evidence_ids[1] order by is_overdue desc, stake_report desc nulls last, lifecycle_id)
            filter (where is_current and len(evidence_ids) > 0) as evidence_ids,
        min(entered_at) as first_at,
        max(entered_at) as last_at
    from steps
    group by customer_id
)
select
    rolled_up.customer_id,
    customers.name as customer_name,
    customers.owner_id,
    rolled_up.stage,
    bottlenecks.bottleneck_stage,
    coalesce(rolled_up.evidence_ids, []) as evidence_ids,
    rolled_up.deals,
    rolled_up.open_deals,
    rolled_up.overdue_deals,
    rolled_up.not_known_deals,
    rolled_up.ordered_deals,
    rolled_up.lost_deals,
    rolled_up.parallel_deals,
    rolled_up.most_days_over,
    rolled_up.open_report,
    rolled_up.first_at,
    rolled_up.last_at
from rolled_up
left join customers using (customer_id)
left join bottlenecks using (customer_id)
