-- One row per version of the model, the oldest first.
select version, fingerprint, as_of, is_current, notice, decision, artifact
from ml.models
where model = $model
order by version
