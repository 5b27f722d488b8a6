-- One row per calendar: working hours, weekend and holidays in one time zone.
with settings as (
    select time_zone, workday_starts_hour, workday_ends_hour, holidays from ops.settings
), configured as (
    select * from ops.calendars
), calendars_used as (
    select distinct calendar_id, team_or_zone, time_zone from core.salesperson_calendars
), calendars_wanted as (
    select calendar_id, team_or_zone, time_zone from calendars_used
    union
    -- What belongs to nobody, and to people whom no export names, waits for the company.
    select 'company, ' || time_zone, null, time_zone from settings
)
select
    calendars_wanted.calendar_id,
    calendars_wanted.team_or_zone,
    calendars_wanted.time_zone,
    coalesce(configured.holidays, settings.holidays) as holidays,
    coalesce(configured.workday_starts_hour, settings.workday_starts_hour) as workday_starts_hour,
    coalesce(configured.workday_ends_hour, settings.workday_ends_hour) as workday_ends_hour,
    coalesce(configured.weekend, [6, 7]) as weekend,
    calendars_wanted.calendar_id = 'company, ' || settings.time_zone as is_of_company
from calendars_wanted
cross join settings
left join configured using (team_or_zone)
