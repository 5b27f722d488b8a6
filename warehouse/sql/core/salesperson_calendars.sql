-- One row per salesperson with the calendar by which their business hours are counted.
with salespeople as (
    select salesperson_id, team, time_zone from core.salespeople
), settings as (
    select time_zone from ops.settings
), configured as (
    select team_or_zone, time_zone from ops.calendars
), zones as (
    -- A name that is no time zone must not stop the build: the reports' zone stands in.
    select
        salespeople.salesperson_id,
        salespeople.team,
        case when try_cast('2000-01-01 00:00:00 ' || salespeople.time_zone as timestamptz) is not null
            then salespeople.time_zone
            else settings.time_zone
        end as zone
    from salespeople
    cross join settings
), calendars_chosen as (
    select
        zones.salesperson_id,
        coalesce(of_team.team_or_zone, of_zone.team_or_zone) as team_or_zone,
        coalesce(of_team.time_zone, of_zone.time_zone, zones.zone) as time_zone
    from zones
    left join configured as of_team on of_team.team_or_zone = zones.team
    left join configured as of_zone on of_zone.team_or_zone = zones.zone
)
select
    salesperson_id,
    coalesce(team_or_zone, 'company') || ', ' || time_zone as calendar_id,
    team_or_zone,
    time_zone
from calendars_chosen
