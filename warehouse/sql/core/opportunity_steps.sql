-- One row per opportunity and stage of the life cycle that the CRM says it entered.
with opportunities as (
    select opportunity_id, stage, is_won, is_closed, changed_at, closed_at from core.opportunities
), stages as (
    select stage_id, opportunity_id, stage, position, entered_at from core.opportunity_stages
), names as (
    select stage_name, stage from core.deal_stage_names where stage is not null
), settings as (
    select opened_as from ops.lifecycle_settings
), stages_named as (
    select
        stages.opportunity_id,
        names.stage,
        stages.position,
        count(*) over (partition by stages.opportunity_id) as stages_told,
        stages.stage as stage_name,
        'opportunity_stages:' || stages.stage_id as evidence_id,
        stages.entered_at
    from stages
    join names on names.stage_name = stages.stage
), single_rows as (
    -- An export of one row per deal dates the row by the deal's first day; how it ended came later.
    select stages_named.*, opportunities.closed_at
    from stages_named
    join opportunities using (opportunity_id)
    where stages_told = 1 and stages_named.stage in ('ordered', 'lost') and opportunities.closed_at > stages_named.entered_at
), last_stages as (
    select opportunity_id, arg_max(stage, position) as stage, max(position) as position, max(entered_at) as entered_at
    from stages_named
    group by opportunity_id
), steps_told as (
    select opportunity_id, stage, position, stage_name, evidence_id, entered_at
    from stages_named
    where opportunity_id not in (select opportunity_id from single_rows)
    union all
    select opportunity_id, settings.opened_as, 1, null, evidence_id, entered_at
    from single_rows
    cross join settings
    union all
    select opportunity_id, stage, 2, stage_name, evidence_id, closed_at from single_rows
    union all
    -- Closed by a flag or a date, while the stage's name says nothing of it.
    select
        opportunities.opportunity_id,
        case when opportunities.is_won then 'ordered' else 'lost' end,
        coalesce(last_stages.position, 0) + 1,
        null,
        'opportunities:' || opportunities.opportunity_id,
        greatest(opportunities.closed_at, last_stages.entered_at)
    from opportunities
    left join last_stages using (opportunity_id)
    where opportunities.is_closed and opportunities.closed_at is not null and coalesce(last_stages.stage not in ('ordered', 'lost'), true)
    union all
    -- A deal without any day is somewhere all the same.
    select opportunities.opportunity_id, names.stage, 1, opportunities.stage, 'opportunities:' || opportunities.opportunity_id, null
    from opportunities
    join names on names.stage_name = opportunities.stage
    where opportunities.closed_at is null and opportunities.opportunity_id not in (select opportunity_id from stages)
), same_again_marked as (
    select
        *,
        lag(stage) over (partition by opportunity_id order by position) is not distinct from stage as is_same_again
    from steps_told
)
select
    opportunity_id || '#' || position as step_id,
    opportunity_id,
    stage,
    stage_name,
    position,
    evidence_id,
    entered_at
from same_again_marked
where not is_same_again
