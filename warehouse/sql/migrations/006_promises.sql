-- Version 6: promises that the rules found in activities' texts, and which texts they could read.
create table ml.promises (
    promise_id VARCHAR,
    activity_id VARCHAR,
    field VARCHAR,
    kind VARCHAR,
    deed VARCHAR,
    language VARCHAR,
    sentence VARCHAR,
    due_text VARCHAR,
    said_currency VARCHAR,
    said_terms VARCHAR,
    rule VARCHAR,
    starts_at INTEGER,
    ends_at INTEGER,
    said_price DECIMAL(18, 4),
    said_percent DECIMAL(9, 4),
    confidence DECIMAL(4, 2),
    due_on DATE
);

create table ml.deeds_told (activity_id VARCHAR, kind VARCHAR);

create table ml.texts_read (
    activity_id VARCHAR,
    field VARCHAR,
    language VARCHAR,
    state VARCHAR,
    promises INTEGER
);
