-- Version 3: the user's own decisions on who is who.
create table raw.identities (
    file_id INTEGER,
    line BIGINT,
    record_kind VARCHAR,
    record_id VARCHAR,
    customer VARCHAR,
    person VARCHAR
);
