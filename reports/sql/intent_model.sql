-- One row at most: the model whose scores are shown; cut-offs are local, so that the first of a month is in that month.
select models.version, models.kind, models.notice, models.examples, models.buyers,
       timezone(settings.time_zone, timezone('UTC', models.test_from)) as test_from,
       timezone(settings.time_zone, timezone('UTC', models.test_to)) as test_to
from ml.models as models
cross join ops.settings as settings
where models.is_current and models.model = 'intent'
order by models.version desc
limit 1
