-- One row: the moment up to which the warehouse is built; none before the first build.
select as_of from ops.as_of where as_of is not null
