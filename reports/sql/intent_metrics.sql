-- One row per candidate, population and measure of the current model's evaluation on later months.
select metrics.candidate, metrics.population, metrics.measure, metrics.value, metrics.low, metrics.high, metrics.n, metrics.positives
from ml.metrics as metrics
join ml.models as models using (model, version)
where models.is_current and models.model = 'intent'
order by metrics.population, metrics.candidate, metrics.measure
