-- One row per month in which a deal was opened, won or lost.
with settings as (
    select time_zone from ops.settings
), first_rows as (
    -- core keeps a deal as it stood last; when it began, only its first row knows.
    select opportunity_id, min(changed_at) as opened_at from staging.stg_opportunities group by opportunity_id
), events as (
    select opened_at as happened_at, 'opened' as event, null::decimal(18, 2) as amount from first_rows
    where opportunity_id is not null
    union all
    select
        coalesce(closed_at, changed_at),
        case when is_won then 'won' else 'lost' end,
        amount_report
    from core.opportunities
    where is_closed
), months_counted as (
    select
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', events.happened_at)))::date as month,
        count(*) filter (where event = 'opened') as opened,
        count(*) filter (where event = 'won') as won,
        count(*) filter (where event = 'lost') as lost,
        case when count(*) filter (where event = 'won') = 0 then 0
            else sum(amount) filter (where event = 'won')
        end as won_value
    from events
    cross join settings
    where events.happened_at is not null
    group by all
)
select * from months_counted
