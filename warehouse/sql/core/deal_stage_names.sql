-- One row per name that a CRM gives a stage of its deals, with the stage of the life cycle that it stands for.
with names as (
    select stage as stage_name from core.opportunities where stage is not null
    union
    select stage from core.opportunity_stages
), words as (
    select position, stage, lower(word) as word, pattern from ops.lifecycle_words
), words_matched as (
    select names.stage_name, arg_min(words.stage, words.position) as stage
    from names
    left join words
        on words.word = lower(names.stage_name)
        or regexp_matches(lower(names.stage_name), words.pattern)
    group by names.stage_name
)
select * from words_matched
