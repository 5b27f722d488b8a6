-- At most one row: the newest run.
select command, status, started_at, seconds from ops.runs order by run_id desc limit 1
