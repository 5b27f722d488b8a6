-- One row per time at which an inquiry of the last twelve months was answered, and the last time of all.
select business_hours, survival, low, high, at_risk, max(at_risk) over () as n
from marts.time_to_answer
where period = 'last_12_months'
order by seconds
