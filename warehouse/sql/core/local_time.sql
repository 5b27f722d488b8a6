-- One row per quarter of an hour between the first and the last request, with the local time of the reports.
with bounds as (
    select min(visited_at) as first_at, max(visited_at) as last_at from staging.stg_visits
), settings as (
    select time_zone from ops.settings
), slots as (
    select unnest(range(
        time_bucket(interval 15 minutes, first_at),
        last_at + interval 1 second,
        interval 15 minutes)) as slot_at
    from bounds
    where first_at is not null
), offsets as (
    select
        slots.slot_at,
        date_diff('minute', slots.slot_at, timezone(settings.time_zone, timezone('UTC', slots.slot_at))) as offset_minutes
    from slots
    cross join settings
)
select slot_at, offset_minutes::integer as offset_minutes from offsets
