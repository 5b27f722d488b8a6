-- One row per opportunity and stage that it entered, in the order of time.
with stages as (
    select * from staging.stg_opportunities where opportunity_id is not null and stage is not null and changed_at is not null
), opportunities as (
    select opportunity_id, customer_id, owner_id from core.opportunities
), exported_once as (
    -- Overlapping exports tell the same change again.
    select * from stages
    qualify row_number() over (partition by opportunity_id, stage, changed_at order by file_path desc, line desc) = 1
), stages_ordered as (
    select
        exported_once.opportunity_id || '#' || row_number() over opportunity as stage_id,
        exported_once.opportunity_id,
        opportunities.customer_id,
        opportunities.owner_id,
        exported_once.stage,
        lag(exported_once.stage) over opportunity as stage_before,
        row_number() over opportunity as position,
        regexp_matches(lower(exported_once.stage), '^(closed[ -]?)?lost\b|输单|丢单|失败') as is_lost,
        exported_once.file_id,
        exported_once.line,
        lag(exported_once.changed_at) over opportunity as stage_before_at,
        exported_once.changed_at as entered_at
    from exported_once
    join opportunities using (opportunity_id)
    window opportunity as (
        partition by exported_once.opportunity_id
        order by exported_once.changed_at, exported_once.file_path, exported_once.line)
)
select * from stages_ordered
