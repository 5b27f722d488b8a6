-- One row per exhibition, product series and theme that comments blame.
with answers as (
    select response_id, exhibition, series, responded_at from core.exhibition_answers where series is not null
), readings as (
    select response_id, themes, sentences from core.opinion_readings where len(themes) > 0
), blame as (
    select response_id, unnest(themes) as theme, unnest(sentences) as sentence from readings
)
select
    answers.exhibition || '|' || answers.series || '|' || blame.theme as theme_id,
    answers.exhibition,
    answers.series,
    blame.theme,
    list(blame.sentence order by answers.responded_at, answers.response_id) as sentences,
    list('surveys:' || answers.response_id order by answers.responded_at, answers.response_id) as evidence_ids,
    count(*) as comments
from blame
join answers using (response_id)
group by answers.exhibition, answers.series, blame.theme
