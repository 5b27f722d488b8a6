-- One row per exhibition and series that anybody was asked about or met for, the most answers first.
with themes as (
    select
        exhibition,
        series,
        string_agg(theme, ', ' order by comments desc, theme) as themes,
        first(sentences[1] order by comments desc, theme) as sentence
    from marts.product_opinion_themes
    group by exhibition, series
)
select opinions.*, themes.themes, themes.sentence, opinions.comments[len(opinions.comments)] as last_comment
from marts.product_opinion as opinions
left join themes using (exhibition, series)
order by opinions.has_score desc, opinions.responded desc, opinions.exhibition, opinions.series
