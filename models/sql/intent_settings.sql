-- One row: the moment of the run and the windows that the labels and features were made with.
select as_of.as_of, settings.intent_horizon_days, settings.intent_lookback_days
from ops.as_of as as_of
cross join ops.settings as settings
