-- One row per deal and stage that it entered, in the order of time.
with as_of as (
    select as_of from ops.as_of
), settings as (
    select coalesce(time_zone, 'UTC') as time_zone, median_min_deals, dormant_days
    from ops.settings
    cross join ops.lifecycle_settings
), stages as (
    select position as stage_rank, stage, phase, has_plan, expected_days from ops.lifecycle_stages
), deals as (
    select * from core.deals
), customers as (
    select customer_id, name from core.customers
), salespeople as (
    select salesperson_id, left_on from core.salespeople
), successors as (
    select customer_id, proposed_id from core.successors
), steps as (
    select
        steps.*,
        stages.stage_rank,
        stages.phase,
        stages.has_plan,
        stages.expected_days as configured_days,
        lag(steps.stage) over deal as stage_before,
        lead(steps.stage) over deal as stage_after,
        max(stages.stage_rank) filter (where steps.stage <> 'lost') over (deal rows between unbounded preceding and 1 preceding) as furthest_rank,
        lead(steps.entered_at) over deal as left_at
    from core.deal_steps as steps
    join stages using (stage)
    window deal as (partition by steps.deal_id order by steps.position)
), medians as (
    -- How long it took to be lost is no measure of how long it should take.
    select
        stage,
        greatest(1, quantile_disc(date_diff('second', entered_at, left_at) // 86400, 0.5)) as median_days
    from steps
    cross join settings
    where left_at is not null and entered_at is not null and stage_after <> 'lost' and has_plan
    group by stage
    having count(*) >= any_value(settings.median_min_deals)
), opportunity_reaches as (
    select files.source, max(opportunity_stages.entered_at) as known_until
    from core.opportunity_stages as opportunity_stages
    join ops.files as files using (file_id)
    group by files.source
), reaches as (
    -- The newest day of each source that would show what comes next; a day is over when the next begins.
    select
        (select max(known_until) from opportunity_reaches) as deals_until,
        (select max(ordered_at) from core.orders) as orders_until,
        (select max(greatest(coalesce(done_date, started_date), started_date)) from core.production where started_date <= as_of.as_of::date)::timestamp as production_until,
        (select greatest(max(shipped_date), max(delivered_date)) from core.shipments)::timestamp as shipments_until,
        (select greatest(max(opened_at), max(closed_at), max(reopened_at)) from core.complaints) as complaints_until
    from as_of
), deal_reaches as (
    select
        deals.deal_id,
        opportunity_reaches.known_until as deal_until,
        answer_reach.known_until as answer_until
    from deals
    left join ops.files as files using (file_id)
    left join opportunity_reaches using (source)
    left join core.answer_reach as answer_reach on answer_reach.inquiry_id = deals.inquiry_id and deals.deal_kind = 'inquiry'
), sales_spans as (
    select
        deals.customer_id,
        steps.deal_id,
        min(steps.entered_at) as from_at,
        case when arg_max(steps.stage, steps.position) in ('ordered', 'lost') then max(steps.entered_at) else any_value(as_of.as_of) end as until_at
    from steps
    join deals using (deal_id)
    cross join as_of
    where deals.deal_kind = 'opportunity' and steps.phase = 'sales' and steps.entered_at is not null
    group by deals.customer_id, steps.deal_id
), parallel_deals as (
    select distinct mine.deal_id
    from sales_spans as mine
    join sales_spans as other
        on other.customer_id = mine.customer_id
        and other.deal_id <> mine.deal_id
        and other.from_at < mine.until_at
        and mine.from_at < other.until_at
), skips as (
    -- Nobody skips a sample: most deals have none.
    select steps.step_id, list(stages.stage order by stages.stage_rank) as skipped_stages
    from steps
    join stages
        on stages.stage_rank > coalesce(steps.furthest_rank, 0)
        and stages.stage_rank < steps.stage_rank
        and stages.phase = 'sales'
        and stages.stage <> 'sampled'
    join deals on deals.deal_id = steps.deal_id and deals.deal_kind = 'opportunity'
    where steps.stage <> 'lost' and steps.position > 1
    group by steps.step_id
), measured as (
    select
        steps.*,
        deals.* exclude (deal_id, file_id),
        coalesce(steps.configured_days, medians.median_days)::integer as expected_days,
        case
            when not steps.has_plan then 'none'
            when steps.configured_days is not null then 'pipeline.yaml'
            when medians.median_days is not null then 'median'
            else 'none'
        end as expected_from,
        (date_diff('second', steps.entered_at, coalesce(steps.left_at, as_of.as_of)) // 86400)::integer as days,
        steps.stage_after is null as is_current,
        case
            when steps.stage in ('in_production', 'shipped') then reaches.shipments_until
            when steps.stage = 'in_service' then reaches.complaints_until
            -- Goods from stock leave without having been made.
            when steps.stage = 'ordered' then least(coalesce(reaches.production_until, reaches.shipments_until), reaches.shipments_until)
            when deals.deal_kind = 'inquiry' and steps.stage = 'identified' then deal_reaches.answer_until
            when deals.deal_kind = 'opportunity' then coalesce(deal_reaches.deal_until, reaches.deals_until)
            else least(coalesce(reaches.orders_until, reaches.deals_until), coalesce(reaches.deals_until, reaches.orders_until))
        end as known_until,
        as_of.as_of
    from steps
    join deals using (deal_id)
    cross join as_of
    cross join reaches
    left join deal_reaches using (deal_id)
    left join medians using (stage)
), due as (
    select
        *,
        case when has_plan then entered_at + to_days(expected_days) end as due_at,
        case when has_plan and expected_days is not null then greatest(0, days - expected_days) end as days_over,
        is_current and has_plan and not is_cancelled as is_awaited
    from measured
), judged as (
    select
        *,
        case
            when entered_at is null then 'not_known'
            when not is_current then case when days_over > 0 then 'done_late' else 'done' end
            when not is_awaited then 'ended'
            -- Of an inquiry that nobody made an opportunity of, nobody expects anything for ever.
            when deal_kind = 'inquiry' and days_over > dormant_days then 'ended'
            -- No source would ever show what comes next.
            when known_until is null then 'not_known'
            when expected_days is null or days_over = 0 then 'open'
            when known_until > due_at + interval 1 day then 'overdue'
            else 'not_known'
        end as state
    from due
    cross join settings
), worst as (
    -- The stage in which the deal lost most time, what is claimed only.
    select deal_id, arg_max(step_id, (days_over, -position)) as step_id
    from judged
    where days_over > 0 and state in ('done_late', 'overdue')
    group by deal_id
)
select
    judged.step_id as lifecycle_id,
    judged.deal_id,
    judged.deal_kind,
    judged.opportunity_id,
    judged.order_id,
    judged.inquiry_id,
    judged.customer_id,
    customers.name as customer_name,
    judged.owner_id,
    case when owners.left_on <= judged.as_of::date then coalesce(successors.proposed_id, judged.owner_id) else judged.owner_id end as responsible_id,
    judged.product,
    judged.series,
    judged.stage,
    judged.phase,
    judged.stage_before,
    judged.stage_after,
    judged.opened_by,
    judged.state,
    judged.expected_from,
    case
        when not judged.is_awaited or judged.state not in ('overdue', 'not_known') then 'none'
        when judged.state = 'not_known' then case when judged.known_until is null and judged.entered_at is not null then 'none' else 'find_out' end
        when judged.phase = 'sales' and judged.days_over > settings.dormant_days then 'close_or_revive'
        else 'next_after_' || judged.stage
    end as next_step,
    judged.currency as stake_currency,
    judged.evidence_ids,
    coalesce(skips.skipped_stages, []) as skipped_stages,
    judged.position,
    judged.stage_rank,
    judged.days,
    judged.expected_days,
    judged.days_over,
    judged.amount as stake_amount,
    judged.amount_report as stake_report,
    judged.is_current,
    judged.state = 'overdue' as is_overdue,
    worst.step_id is not null as is_bottleneck,
    judged.stage <> 'lost' and coalesce(judged.stage_rank <= judged.furthest_rank, false) and judged.phase = 'sales' as is_back,
    coalesce(judged.stage_before = 'lost', false) as is_reopened,
    parallel_deals.deal_id is not null as is_parallel,
    case when judged.state in ('overdue', 'not_known') and judged.is_awaited
        then timezone(settings.time_zone, timezone('UTC', judged.as_of))::date end as next_step_on,
    timezone(settings.time_zone, timezone('UTC', judged.due_at))::date as due_on,
    judged.entered_at,
    judged.left_at,
    judged.known_until
from judged
cross join settings
left join customers using (customer_id)
left join salespeople as owners on owners.salesperson_id = judged.owner_id
left join successors on successors.customer_id = judged.customer_id
left join skips on skips.step_id = judged.step_id
left join worst on worst.step_id = judged.step_id
left join parallel_deals on parallel_deals.deal_id = judged.deal_id
