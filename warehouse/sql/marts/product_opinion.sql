-- One row per exhibition and product series: how many were reached, came back and answered, and what they think.
with cards as (
    select card_id, person_id, email, name, exhibition, has_brochure from core.exhibition_contacts where exhibition is not null
), readings as (
    select card_id, series, interest from core.card_readings where series is not null and interest <> 'none'
), returns as (
    select exhibition, series, count(distinct person_id) as returned from core.exhibition_returns group by exhibition, series
), answers as (
    select answers.*, readings.polarity
    from core.exhibition_answers as answers
    left join core.opinion_readings as readings using (response_id)
    where answers.series is not null
), brochures as (
    select exhibition, series, brochures from ops.exhibition_brochures
), people_with_browser as (
    select distinct person_id from core.visitors where person_id is not null and not is_own_staff
), cards_counted as (
    select
        cards.exhibition,
        readings.series,
        count(*) filter (where cards.has_brochure) as brochures_on_list,
        count(distinct coalesce(cards.email, cards.person_id, cards.name)) as identifiable,
        count(distinct cards.email) filter (where contains(cards.email, '@')) as with_mail,
        count(distinct people_with_browser.person_id) as recognisable
    from cards
    join readings using (card_id)
    left join people_with_browser using (person_id)
    group by cards.exhibition, readings.series
), answers_counted as (
    select
        exhibition,
        series,
        count(distinct coalesce(email, person_id, response_id)) as responded,
        count(*) filter (where measure = 'csat') as csat_answers,
        count(*) filter (where measure = 'csat' and score >= 4) as csat_satisfied,
        count(*) filter (where measure = 'nps') as nps_answers,
        count(*) filter (where measure = 'nps' and score >= 9) as nps_promoters,
        count(*) filter (where measure = 'nps' and score <= 6) as nps_detractors,
        count(*) filter (where polarity not in ('not_read', 'not_told')) as comments_read,
        count(*) filter (where polarity = 'positive') as positive_comments,
        count(*) filter (where polarity in ('negative', 'mixed')) as comments_with_blame,
        count(*) filter (where polarity in ('not_read', 'not_told')) as comments_not_read,
        list(comment order by responded_at, response_id) filter (where comment is not null) as comments,
        list('surveys:' || response_id order by responded_at, response_id) as evidence_ids
    from answers
    group by exhibition, series
), joined as (
    select
        exhibition,
        series,
        brochures.brochures as reached,
        coalesce(brochures_on_list, 0) as brochures_on_list,
        coalesce(identifiable, 0) as identifiable,
        coalesce(with_mail, 0) as with_mail,
        coalesce(recognisable, 0) as recognisable,
        coalesce(returned, 0) as returned,
        coalesce(responded, 0) as responded,
        coalesce(csat_answers, 0) as csat_answers,
        coalesce(csat_satisfied, 0) as csat_satisfied,
        coalesce(nps_answers, 0) as nps_answers,
        coalesce(nps_promoters, 0) as nps_promoters,
        coalesce(nps_detractors, 0) as nps_detractors,
        coalesce(comments_read, 0) as comments_read,
        coalesce(positive_comments, 0) as positive_comments,
        coalesce(comments_with_blame, 0) as comments_with_blame,
        coalesce(comments_not_read, 0) as comments_not_read,
        coalesce(comments, []) as comments,
        coalesce(evidence_ids, []) as evidence_ids
    from cards_counted
    full join answers_counted using (exhibition, series)
    left join returns using (exhibition, series)
    left join brochures using (exhibition, series)
), shares as (
    -- Fewer than 10 answers to a measure give it no score.
    select
        *,
        1.959964::double as z,
        case when csat_answers >= 10 then csat_satisfied / csat_answers::double end as csat,
        positive_comments / nullif(comments_read, 0)::double as positive,
        case when nps_answers >= 10 then (nps_promoters + 0.75) / (nps_answers + 3)::double end as promoters,
        case when nps_answers >= 10 then (nps_detractors + 0.75) / (nps_answers + 3)::double end as detractors
    from joined
), intervals as (
    -- As in satisfaction_monthly: Wilson (1927) for shares, adjusted Wald with 3 added answers (Sauro & Lewis) for NPS.
    select
        *,
        (csat + z * z / (2 * csat_answers)) / (1 + z * z / csat_answers) as csat_centre,
        z * sqrt(csat * (1 - csat) / csat_answers + z * z / (4.0 * csat_answers * csat_answers))
            / (1 + z * z / csat_answers) as csat_margin,
        (positive + z * z / (2 * comments_read)) / (1 + z * z / comments_read) as positive_centre,
        z * sqrt(positive * (1 - positive) / comments_read + z * z / (4.0 * comments_read * comments_read))
            / (1 + z * z / comments_read) as positive_margin,
        z * sqrt((promoters + detractors - (promoters - detractors) ** 2) / (nps_answers + 3)) as nps_margin
    from shares
)
select
    exhibition || '|' || series as opinion_id,
    exhibition,
    series,
    comments,
    evidence_ids,
    reached,
    brochures_on_list,
    identifiable,
    with_mail,
    recognisable,
    returned,
    responded,
    comments_read,
    positive_comments,
    comments_with_blame,
    comments_not_read,
    positive as positive_share,
    greatest(0, positive_centre - positive_margin) as positive_low,
    least(1, positive_centre + positive_margin) as positive_high,
    csat_answers,
    csat_satisfied,
    csat,
    case when csat is not null then greatest(0, csat_centre - csat_margin) end as csat_low,
    case when csat is not null then least(1, csat_centre + csat_margin) end as csat_high,
    nps_answers,
    nps_promoters,
    nps_detractors,
    case when nps_answers >= 10 then 100.0::double * (nps_promoters - nps_detractors) / nps_answers end as nps,
    case when nps_answers >= 10 then greatest(-100, 100 * (promoters - detractors - nps_margin)) end as nps_low,
    case when nps_answers >= 10 then least(100, 100 * (promoters - detractors + nps_margin)) end as nps_high,
    csat_answers >= 10 or nps_answers >= 10 as has_score
from intervals
