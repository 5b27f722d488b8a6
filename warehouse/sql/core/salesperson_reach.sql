-- One row per salesperson who is named anywhere, with the source that would show what they did, and how far it goes.
with activities as (
    select salesperson_id, source, occurred_at from core.activities where source is not null and occurred_at is not null
), salespeople as (
    select salesperson_id, team from core.salespeople
), named as (
    select salesperson_id from salespeople
    union select salesperson_id from activities where salesperson_id is not null
    union select owner_id from core.customers where owner_id is not null
), exports as (
    -- Until when it was exported nothing is missing, even where the newest row is older.
    select sources.source, least(max(sources.exported_at), any_value(as_of.as_of)) as exported_at
    from ops.sources as sources
    cross join ops.as_of as as_of
    where sources.exported_at is not null
    group by sources.source
), reach_of_sources as (
    select
        activities.source,
        min(activities.occurred_at) as known_from,
        greatest(max(activities.occurred_at), any_value(exports.exported_at)) as known_until
    from activities
    left join exports using (source)
    group by activities.source
), sources_of_salespeople as (
    select salesperson_id, source, count(*) as times
    from activities
    where salesperson_id is not null
    group by salesperson_id, source
    qualify row_number() over (partition by salesperson_id order by times desc, source) = 1
), sources_of_teams as (
    -- Somebody new works where the team works.
    select salespeople.team, activities.source, count(*) as times
    from activities
    join salespeople using (salesperson_id)
    where salespeople.team is not null
    group by salespeople.team, activities.source
    qualify row_number() over (partition by salespeople.team order by times desc, activities.source) = 1
), reach_told as (
    select
        named.salesperson_id,
        coalesce(sources_of_salespeople.source, sources_of_teams.source) as activity_source,
        reach_of_sources.known_from,
        reach_of_sources.known_until
    from named
    left join salespeople using (salesperson_id)
    left join sources_of_salespeople using (salesperson_id)
    left join sources_of_teams on sources_of_teams.team = salespeople.team
    left join reach_of_sources
        on reach_of_sources.source = coalesce(sources_of_salespeople.source, sources_of_teams.source)
)
select * from reach_told
