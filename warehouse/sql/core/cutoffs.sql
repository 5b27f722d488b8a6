-- One row per cut-off: the first of each month with visits before it, and the moment just after as_of.
with visits as (
    select min(visited_at) as first_visit_at from core.visits
), settings as (
    select time_zone, intent_horizon_days, intent_lookback_days from ops.settings
), as_of as (
    select as_of from ops.as_of
), months as (
    select
        timezone('UTC', timezone(settings.time_zone, month_starts.month_start)) as cutoff_at,
        false as is_scoring
    from settings
    cross join as_of
    cross join visits
    cross join unnest(generate_series(
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', visits.first_visit_at))) + interval 1 month,
        timezone(settings.time_zone, timezone('UTC', as_of.as_of)),
        interval 1 month)) as month_starts(month_start)
), now as (
    select as_of.as_of + interval 1 microsecond as cutoff_at, true as is_scoring
    from as_of
    cross join visits
    where visits.first_visit_at is not null
), cutoffs_joined as (
    select cutoff_at, is_scoring from months
    union all select cutoff_at, is_scoring from now
)
select
    cutoffs_joined.is_scoring,
    cutoffs_joined.cutoff_at + settings.intent_horizon_days * interval 1 day <= as_of.as_of as is_label_known,
    cutoffs_joined.cutoff_at - settings.intent_lookback_days * interval 1 day as window_starts_at,
    cutoffs_joined.cutoff_at,
    cutoffs_joined.cutoff_at + settings.intent_horizon_days * interval 1 day as horizon_ends_at
from cutoffs_joined
cross join settings
cross join as_of
