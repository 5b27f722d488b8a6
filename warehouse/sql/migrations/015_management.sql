-- Version 15: since when there is a CRM and what is expected of it, and the figures of months that are over, as they were published.
create table ops.crm_settings (
    started_on DATE,
    sales_departments VARCHAR[]
);

create table ops.kpi_targets (
    measure VARCHAR,
    origin VARCHAR,
    change_percent DECIMAL(9, 2),
    value DECIMAL(18, 4)
);

create table ops.published_figures (
    month DATE,
    edition INTEGER,
    measure VARCHAR,
    value DOUBLE,
    n BIGINT,
    low DOUBLE,
    high DOUBLE,
    as_of TIMESTAMP
);

create table ops.published_rows (
    month DATE,
    measure VARCHAR,
    evidence_id VARCHAR,
    customer_id VARCHAR,
    part DECIMAL(18, 2)
);

create table ops.published_inputs (
    input VARCHAR,
    name VARCHAR,
    sha256 VARCHAR
);

create table ops.restatements (
    month DATE,
    edition INTEGER,
    measure VARCHAR,
    reason VARCHAR,
    detail VARCHAR
);
