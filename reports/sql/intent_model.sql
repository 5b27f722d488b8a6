-- One row at most: the model whose scores are shown.
select version, kind, notice, examples, buyers, test_from, test_to
from ml.models
where is_current and model = 'intent'
order by version desc
limit 1
