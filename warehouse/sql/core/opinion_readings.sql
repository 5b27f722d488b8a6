-- One row per comment after an exhibition: its language, and what it says of the goods.
with comments as (
    select response_id, comment from core.exhibition_answers where comment is not null
), words as (
    select * from ops.opinion_words
), small_words_counted as (
    select
        comments.response_id,
        sum(len(regexp_extract_all(lower(comments.comment), words.pattern))) filter (where words.language = 'en') as english,
        sum(len(regexp_extract_all(lower(comments.comment), words.pattern))) filter (where words.language = 'other') as others
    from comments
    cross join words
    where words.tone = 'language'
    group by comments.response_id
), languages_told as (
    select
        comments.*,
        case
            when regexp_matches(comment, '\p{Han}') then 'zh'
            when english > others then 'en'
            when english = others and not regexp_matches(comment, '[^\x00-\x7f]') then 'en'
            else 'other'
        end as language
    from comments
    left join small_words_counted using (response_id)
), clauses as (
    -- Praise and blame are often parted by a comma or a 'but'; the sentence is kept beside, for it is what people want to read.
    select response_id, language, sentence, unnest(regexp_split_to_array(sentence, '(?i)[,，:：]\s*|\s+\b(but|however|except|though|although)\b\s*|(但是|但|不过|可惜|就是|只是)')) as clause
    from (
        select response_id, language, unnest(regexp_extract_all(comment, '[^.!?;。！？；\n]+[.!?;。！？；]*')) as sentence
        from languages_told
        where language <> 'other'
    )
), tones_found as (
    select
        clauses.response_id,
        trim(clauses.sentence) as sentence,
        clauses.clause,
        bool_or(words.tone = 'fair') as is_of_fair,
        bool_or(words.tone = 'denied') as is_denied,
        bool_or(words.tone = 'bad') as is_bad,
        bool_or(words.tone = 'good') as is_good,
        list_sort(list(distinct words.theme) filter (where words.tone = 'bad' and words.theme <> '')) as themes
    from clauses
    join words
        on words.language = clauses.language
        and words.tone <> 'language'
        -- Who speaks of the stand speaks of it in the whole sentence.
        and regexp_matches(lower(case when words.tone = 'fair' then clauses.sentence else clauses.clause end), words.pattern)
    group by clauses.response_id, clauses.sentence, clauses.clause
), tones_weighed as (
    -- Blame without a word of blame denied is blame, whatever else is praised in the clause.
    select
        *,
        case when is_of_fair then 'neutral' when is_denied then 'positive' when is_bad then 'negative' else 'positive' end as tone,
        coalesce(nullif(themes, []), ['other']) as themes_told
    from tones_found
), blame as (
    select response_id, unnest(themes_told) as theme, sentence from tones_weighed where tone = 'negative'
), blame_by_theme as (
    select response_id, theme, min(sentence) as sentence from blame group by response_id, theme
), tones_of_comments as (
    select
        response_id,
        bool_or(tone = 'positive') as has_praise,
        bool_or(tone = 'negative') as has_blame,
        bool_or(tone = 'neutral') as has_neutral
    from tones_weighed
    group by response_id
), blame_of_comments as (
    select response_id, list(theme order by theme) as themes, list(sentence order by theme) as sentences
    from blame_by_theme
    group by response_id
)
select
    languages_told.response_id,
    languages_told.language,
    case
        when language = 'other' then 'not_read'
        when has_praise and has_blame then 'mixed'
        when has_blame then 'negative'
        when has_praise then 'positive'
        when has_neutral then 'neutral'
        else 'not_told'
    end as polarity,
    coalesce(themes, []) as themes,
    coalesce(sentences, []) as sentences
from languages_told
left join tones_of_comments using (response_id)
left join blame_of_comments using (response_id)
