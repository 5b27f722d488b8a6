-- One row per candidate and share of visitors called, best first, over all visitors of the test months.
select gains.candidate, gains.fraction, gains.captured, gains.lift
from ml.gains as gains
join ml.models as models using (model, version)
where models.is_current and models.model = 'intent' and gains.population = 'all'
order by gains.candidate, gains.fraction
