-- One row per exhibition and series that anybody answered about, the newest exhibition first.
with themes as (
    select
        exhibition,
        series,
        string_agg('theme_' || theme, ', ' order by comments desc, theme) as themes,
        string_agg(array_to_string(sentences, ' / '), ' / ' order by comments desc, theme) as sentences
    from marts.product_opinion_themes
    group by exhibition, series
)
select opinions.opinion_id, opinions.exhibition, opinions.series, opinions.reached, opinions.identifiable, opinions.recognisable, opinions.returned, opinions.responded,
       opinions.csat * 100 as csat_percent, opinions.nps, opinions.positive_share * 100 as positive_percent, opinions.comments_read, opinions.comments_not_read, themes.themes, themes.sentences,
       null as responsible_id, null as next_step
from marts.product_opinion as opinions
left join themes using (exhibition, series)
left join core.exhibitions as exhibitions using (exhibition)
where opinions.responded > 0
order by exhibitions.last_date desc nulls last, opinions.exhibition, opinions.series
