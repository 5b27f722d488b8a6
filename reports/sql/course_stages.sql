-- One row per stage of which something is expected: the stays that ended within the last twelve months and were not lost.
select
    stage,
    any_value(expected_days) as expected_days,
    count(*) as stays,
    count(*) filter (where days_over > 0) as late,
    quantile_disc(days, 0.25) as quarter_days,
    quantile_disc(days, 0.5) as median_days,
    quantile_disc(days, 0.75) as three_quarter_days,
    coalesce(sum(days_over), 0)::bigint as days_over
from marts.lifecycle
where
    expected_days is not null and entered_at is not null and stage_after <> 'lost'
    and left_at > $as_of::timestamp - interval 12 month
group by stage, stage_rank
order by stage_rank
