-- At most one row: how far the built tables look.
select as_of from ops.as_of
