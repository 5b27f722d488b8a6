-- Version 2: the files that the last ingest could not read, so that whoever reads the figures knows what they lack.
create table ops.left_out (
    run_id INTEGER,
    source VARCHAR,
    path VARCHAR,
    reason VARCHAR,
    left_out_at TIMESTAMP
);
