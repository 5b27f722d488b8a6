-- One row: of how many visitors one is read, so that at most $max_examples examples of earlier cut-offs are.
select greatest(1, ceil(count(*) / $max_examples))::ubigint as every
from marts.visitor_features as features
cross join ops.as_of as as_of
where features.cutoff_at <= as_of.as_of
