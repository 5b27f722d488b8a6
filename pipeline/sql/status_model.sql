-- At most one row: the model whose scores count.
select concat(model, ' v', version, ' (', kind, ')') as name from ml.models where is_current order by model, version desc limit 1
