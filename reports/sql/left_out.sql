-- One row per file that the last ingest could not read.
select source, path, reason from ops.left_out order by source, path
