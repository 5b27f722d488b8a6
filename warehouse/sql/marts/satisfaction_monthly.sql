-- One row per month, series ('all' and each) and measure with answers.
with answers as (
    -- A score outside its scale says nothing; satisfaction_total reports such rows.
    select
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', responded_at)))::date as month,
        series,
        measure,
        score,
        invited
    from core.surveys
    cross join ops.settings as settings
    where ((measure = 'nps' and score between 0 and 10)
        or (measure = 'csat' and score between 1 and 5)
        or (measure = 'ces' and score between 1 and 7)) and responded_at is not null
), invited_by_series as (
    -- Each row repeats how many were invited to its survey; a series is taken to have one a month.
    select month, series, measure, max(invited) as invited from answers group by month, series, measure
), invited_summed as (
    select month, series, measure, invited from invited_by_series where series is not null
    union all
    select
        month,
        'all' as series,
        measure,
        case when count(invited) = count(*) then sum(invited) end as invited
    from invited_by_series
    group by month, measure
), answers_by_series as (
    select month, 'all' as series, measure, score from answers
    union all
    select month, series, measure, score from answers where series is not null
), answers_counted as (
    select
        month, series,
        measure,
        count(*) as n,
        count(*) filter (where measure = 'nps' and score >= 9) as promoters,
        count(*) filter (where measure = 'nps' and score <= 6) as detractors,
        count(*) filter (where (measure = 'csat' and score >= 4) or (measure = 'ces' and score >= 5)) as satisfied
    from answers_by_series
    group by month, series, measure
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
    month,
    series,
    measure,
    n,
    case when measure = 'nps' then 100.0::double * (promoters - detractors) / n else satisfied_share end as value,
    case when measure = 'nps' then greatest(-100, 100 * (nps_centre - nps_margin)) else greatest(0, wilson_centre - wilson_margin) end as low,
    case when measure = 'nps' then least(100, 100 * (nps_centre + nps_margin)) else least(1, wilson_centre + wilson_margin) end as high,
    case when invited_summed.invited >= n and n > 0 then n / invited_summed.invited::double end as response_rate
from intervals
join invited_summed using (month, series, measure)
