-- One row per salesperson and month employed, up to as_of: what came in, what was answered, offered and sold, and what they owe.
with settings as (
    select time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), salespeople as (
    select salesperson_id, name, team, joined_on, left_on from core.salespeople
), answers as (
    select * from marts.response_times
), quotations as (
    select quotation_id, salesperson_id, min(quoted_at) as quoted_at
    from core.quotations
    where quoted_at is not null
    group by quotation_id, salesperson_id
), opportunities as (
    select opportunity_id, owner_id, amount_report, is_won, is_closed, changed_at, closed_at from core.opportunities
), stages as (
    select opportunity_id, min(entered_at) as opened_at from core.opportunity_stages group by opportunity_id
), orders as (
    select
        order_id,
        salesperson_id,
        case when count(amount_report) = count(*) then sum(amount_report) end as amount_report,
        min(ordered_at) as ordered_at
    from core.orders
    where not is_cancelled and ordered_at is not null
    group by order_id, salesperson_id
), commitments as (
    select responsible_id, state, due_date from marts.commitments where due_date is not null
), events as (
    select owner_id as salesperson_id, 'inquiry' as event, 1::decimal(38, 2) as amount, received_at as happened_at from answers
    union all
    select answered_by, 'answer', response_business_seconds, answered_at from answers where answered_at is not null
    union all
    select salesperson_id, 'quotation', 1, quoted_at from quotations
    union all
    select owner_id, 'won', amount_report, coalesce(closed_at, changed_at) from opportunities where is_won
    union all
    select owner_id, 'lost', amount_report, coalesce(closed_at, changed_at) from opportunities where is_closed and not is_won
    union all
    select salesperson_id, 'order', amount_report, ordered_at from orders
), months as (
    select
        starts.month_start::date as month,
        (starts.month_start + interval 1 month)::date as next_month,
        timezone('UTC', timezone(settings.time_zone, starts.month_start + interval 1 month)) as ends_at
    from settings
    cross join as_of
    cross join (select min(happened_at) as happened_at from events) as firsts
    cross join unnest(generate_series(
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', firsts.happened_at))),
        timezone(settings.time_zone, timezone('UTC', as_of.as_of)),
        interval 1 month)) as starts(month_start)
), months_employed as (
    select salespeople.*, months.*
    from salespeople
    join months
        on coalesce(salespeople.joined_on < months.next_month, true) and coalesce(salespeople.left_on >= months.month, true)
), events_counted as (
    select
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', events.happened_at)))::date as month,
        events.salesperson_id,
        count(*) filter (where event = 'inquiry') as inquiries_owned,
        count(*) filter (where event = 'answer') as answered,
        quantile_disc(amount, 0.5) filter (where event = 'answer') as median_answer_seconds,
        count(*) filter (where event = 'quotation') as quotations,
        count(*) filter (where event = 'won') as won,
        case when count(*) filter (where event = 'won') = 0 then 0
            when count(*) filter (where event = 'won' and amount is null) = 0 then sum(amount) filter (where event = 'won')
        end as won_report,
        count(*) filter (where event = 'lost') as lost,
        count(*) filter (where event = 'order') as orders,
        case when count(*) filter (where event = 'order') = 0 then 0
            when count(*) filter (where event = 'order' and amount is null) = 0 then sum(amount) filter (where event = 'order')
        end as booked_report
    from events
    cross join settings
    where events.salesperson_id is not null and events.happened_at is not null
    group by all
), pipeline as (
    -- A deal is in the pipeline from its first stage to its close, with the value that the CRM gives it now.
    select
        months_employed.month,
        months_employed.salesperson_id,
        count(*) as open_deals,
        case when count(opportunities.amount_report) = count(*) then sum(opportunities.amount_report) end as pipeline_report
    from months_employed
    join opportunities on opportunities.owner_id = months_employed.salesperson_id
    left join stages using (opportunity_id)
    where coalesce(stages.opened_at, opportunities.changed_at) < months_employed.ends_at
      and (not opportunities.is_closed or coalesce(opportunities.closed_at, opportunities.changed_at) >= months_employed.ends_at)
    group by months_employed.month, months_employed.salesperson_id
), promises_counted as (
    select
        date_trunc('month', due_date)::date as month,
        responsible_id as salesperson_id,
        count(*) as promises_due,
        count(*) filter (where state = 'broken') as promises_broken,
        count(*) filter (where state = 'not_known') as promises_not_known
    from commitments
    where responsible_id is not null
    group by all
)
select
    months_employed.salesperson_id,
    months_employed.name,
    months_employed.team,
    months_employed.month,
    coalesce(events_counted.inquiries_owned, 0) as inquiries_owned,
    coalesce(events_counted.answered, 0) as answered,
    (events_counted.median_answer_seconds / 3600)::decimal(18, 2) as median_response_business_hours,
    coalesce(events_counted.quotations, 0) as quotations,
    coalesce(pipeline.open_deals, 0) as open_deals,
    case when pipeline.open_deals is null then 0 else pipeline.pipeline_report end as pipeline_report,
    coalesce(events_counted.won, 0) as won,
    case when events_counted.month is null then 0 else events_counted.won_report end as won_report,
    coalesce(events_counted.lost, 0) as lost,
    coalesce(events_counted.orders, 0) as orders,
    case when events_counted.month is null then 0 else events_counted.booked_report end as booked_report,
    coalesce(promises_counted.promises_due, 0) as promises_due,
    coalesce(promises_counted.promises_broken, 0) as promises_broken,
    coalesce(promises_counted.promises_not_known, 0) as promises_not_known
from months_employed
left join events_counted using (salesperson_id, month)
left join pipeline using (salesperson_id, month)
left join promises_counted using (salesperson_id, month)
