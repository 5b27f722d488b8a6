-- One row per series ('all' and each) and measure with answers, over all time to as_of.
with answers as (
    -- A score outside its scale says nothing; satisfaction_total reports such rows.
    select
        series,
        measure,
        score
    from core.surveys
    where ((measure = 'nps' and score between 0 and 10)
        or (measure = 'csat' and score between 1 and 5)
        or (measure = 'ces' and score between 1 and 7))
), answers_by_series as (
    select 'all' as series, measure, score from answers
    union all
    select series, measure, score from answers where series is not null
), answers_counted as (
    select
        series,
        measure,
        count(*) as n,
        count(*) filter (where measure = 'nps' and score >= 9) as promoters,
        count(*) filter (where measure = 'nps' and score <= 6) as detractors,
        count(*) filter (where (measure = 'csat' and score >= 4) or (measure = 'ces' and score >= 5)) as satisfied
    from answers_by_series
    group by series, measure
), shares as (
    select
        *,
        1.959964::double as z,
        (promoters + 0.75) / (n + 3)::double as adjusted_promoters,
        (detractors + 0.75) / (n + 3)::double as adjusted_detractors,
        satisfied / n::double as satisfied_share
    from answers_counted
), intervals as (
    -- NPS: adjusted Wald with 3 added answers (Sauro & Lewis, Quantifying the User Experience, 2nd ed., ch. 5);
    -- shares: Wilson (1927).
    select
        *,
        adjusted_promoters - adjusted_detractors as nps_centre,
        z * sqrt(
            (adjusted_promoters + adjusted_detractors - (adjusted_promoters - adjusted_detractors) ** 2)
            / (n + 3)) as nps_margin,
        (satisfied_share + z * z / (2 * n)) / (1 + z * z / n) as wilson_centre,
        z * sqrt(satisfied_share * (1 - satisfied_share) / n + z * z / (4.0 * n * n)) / (1 + z * z / n) as wilson_margin
    from shares
)
select
    series,
    measure,
    n,
    case when measure = 'nps' then promoters end as promoters,
    case when measure = 'nps' then detractors end as detractors,
    case when measure = 'nps' then 100.0::double * (promoters - detractors) / n else satisfied_share end as value,
    case when measure = 'nps' then greatest(-100, 100 * (nps_centre - nps_margin)) else greatest(0, wilson_centre - wilson_margin) end as low,
    case when measure = 'nps' then least(100, 100 * (nps_centre + nps_margin)) else least(1, wilson_centre + wilson_margin) end as high
from intervals
