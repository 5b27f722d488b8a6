-- One row per series and measure over all time up to as_of.
select series, measure, n, promoters, detractors, value::DOUBLE as value, low::DOUBLE as low, high::DOUBLE as high
from marts.satisfaction_total
where n > 0
order by measure desc, series <> 'all', n desc, series
