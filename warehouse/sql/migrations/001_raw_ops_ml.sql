-- Version 1: what the files said (raw), what the runs did (ops), what the models found (ml).
-- Raw tables are those of SourceKinds.All and VisitColumns; a test compares them.
create schema raw;
create schema staging;
create schema core;
create schema marts;
create schema ml;
create schema if not exists ops;

create table raw.companies (
    file_id INTEGER,
    line BIGINT,
    company_id VARCHAR,
    name VARCHAR,
    name_local VARCHAR,
    type VARCHAR,
    parent_company_id VARCHAR,
    country VARCHAR,
    city VARCHAR,
    address VARCHAR,
    website VARCHAR,
    phone VARCHAR,
    industry VARCHAR,
    source VARCHAR,
    stage VARCHAR,
    owner VARCHAR,
    created_at TIMESTAMP
);

create table raw.contacts (
    file_id INTEGER,
    line BIGINT,
    contact_id VARCHAR,
    company_id VARCHAR,
    full_name VARCHAR,
    title VARCHAR,
    email VARCHAR,
    phone VARCHAR,
    mobile VARCHAR,
    address VARCHAR,
    country VARCHAR,
    preferred_channel VARCHAR,
    do_not_contact BOOLEAN,
    created_at TIMESTAMP
);

create table raw.salespeople (
    file_id INTEGER,
    line BIGINT,
    salesperson_id VARCHAR,
    name VARCHAR,
    team VARCHAR,
    manager VARCHAR,
    email VARCHAR,
    time_zone VARCHAR,
    joined_on DATE,
    left_on DATE
);

create table raw.products (
    file_id INTEGER,
    line BIGINT,
    sku VARCHAR,
    name VARCHAR,
    series VARCHAR,
    list_price DECIMAL(18, 4),
    currency VARCHAR,
    hs_code VARCHAR,
    rebate_rate DECIMAL(18, 4),
    page VARCHAR
);

create table raw.opportunities (
    file_id INTEGER,
    line BIGINT,
    opportunity_id VARCHAR,
    company_id VARCHAR,
    stage VARCHAR,
    changed_at TIMESTAMP,
    product VARCHAR,
    amount DECIMAL(18, 4),
    currency VARCHAR,
    owner VARCHAR,
    won BOOLEAN,
    closed_at TIMESTAMP
);

create table raw.activities (
    file_id INTEGER,
    line BIGINT,
    activity_id VARCHAR,
    occurred_at TIMESTAMP,
    type VARCHAR,
    company_id VARCHAR,
    contact_id VARCHAR,
    salesperson_id VARCHAR,
    direction VARCHAR,
    subject VARCHAR,
    body VARCHAR,
    due_on DATE
);

create table raw.inquiries (
    file_id INTEGER,
    line BIGINT,
    inquiry_id VARCHAR,
    received_at TIMESTAMP,
    channel VARCHAR,
    email VARCHAR,
    name VARCHAR,
    company VARCHAR,
    subject VARCHAR,
    body VARCHAR,
    sku VARCHAR,
    assigned_to VARCHAR,
    page VARCHAR
);

create table raw.orders (
    file_id INTEGER,
    line BIGINT,
    order_id VARCHAR,
    ordered_at TIMESTAMP,
    company_id VARCHAR,
    contact_id VARCHAR,
    email VARCHAR,
    order_line VARCHAR,
    sku VARCHAR,
    quantity DECIMAL(18, 4),
    unit_price DECIMAL(18, 4),
    amount DECIMAL(18, 4),
    currency VARCHAR,
    salesperson_id VARCHAR,
    status VARCHAR,
    kind VARCHAR,
    payment_terms VARCHAR,
    promised_on DATE,
    cost DECIMAL(18, 4),
    cost_currency VARCHAR
);

create table raw.complaints (
    file_id INTEGER,
    line BIGINT,
    complaint_id VARCHAR,
    opened_at TIMESTAMP,
    company_id VARCHAR,
    contact_id VARCHAR,
    sku VARCHAR,
    severity VARCHAR,
    status VARCHAR,
    closed_at TIMESTAMP,
    reopened_at TIMESTAMP,
    text VARCHAR
);

create table raw.surveys (
    file_id INTEGER,
    line BIGINT,
    response_id VARCHAR,
    responded_at TIMESTAMP,
    score DECIMAL(18, 4),
    measure VARCHAR,
    email VARCHAR,
    company_id VARCHAR,
    series VARCHAR,
    comment VARCHAR,
    invited DECIMAL(18, 4)
);

create table raw.campaigns (
    file_id INTEGER,
    line BIGINT,
    campaign_id VARCHAR,
    sent_at TIMESTAMP,
    email VARCHAR,
    company_id VARCHAR,
    salesperson_id VARCHAR,
    series VARCHAR,
    token VARCHAR,
    opened_at TIMESTAMP,
    clicked_at TIMESTAMP
);

create table raw.exchange_rates (
    file_id INTEGER,
    line BIGINT,
    date DATE,
    currency VARCHAR,
    usd DECIMAL(18, 8)
);

create table raw.exhibition (
    file_id INTEGER,
    line BIGINT,
    name VARCHAR,
    company VARCHAR,
    exhibition VARCHAR,
    met_at TIMESTAMP,
    title VARCHAR,
    email VARCHAR,
    phone VARCHAR,
    mobile VARCHAR,
    address VARCHAR,
    country VARCHAR,
    website VARCHAR,
    series VARCHAR,
    notes VARCHAR,
    brochure BOOLEAN,
    salesperson VARCHAR
);

create table raw.visits (
    file_id INTEGER,
    line BIGINT,
    visited_at TIMESTAMP,
    utc_offset_minutes SMALLINT,
    address_id INTEGER,
    ident_id INTEGER,
    user_id INTEGER,
    method_id INTEGER,
    path_id INTEGER,
    query_id INTEGER,
    protocol_id INTEGER,
    referrer_id INTEGER,
    agent_id INTEGER,
    status SMALLINT,
    bytes BIGINT
);

create table raw.visit_texts (
    file_id INTEGER,
    field VARCHAR,
    text_id INTEGER,
    text VARCHAR
);

create table ops.files (
    file_id INTEGER,
    source VARCHAR,
    kind VARCHAR,
    path VARCHAR,
    sha256 VARCHAR,
    options_sha256 VARCHAR,
    bytes BIGINT,
    rows_read BIGINT,
    rows_loaded BIGINT,
    rows_rejected BIGINT,
    status VARCHAR,
    loaded_at TIMESTAMP,
    newest_event_at TIMESTAMP,
    content_bytes BIGINT
);

create table ops.rejected_rows (
    file_id INTEGER,
    line BIGINT,
    bytes BLOB,
    reason VARCHAR,
    detail VARCHAR
);

create table ops.runs (
    run_id INTEGER,
    started_at TIMESTAMP,
    ended_at TIMESTAMP,
    status VARCHAR,
    as_of TIMESTAMP,
    command VARCHAR,
    rows BIGINT,
    seconds DOUBLE
);

create table ops.stage_runs (
    run_id INTEGER,
    stage VARCHAR,
    name VARCHAR,
    started_at TIMESTAMP,
    ended_at TIMESTAMP,
    status VARCHAR,
    rows BIGINT,
    seconds DOUBLE
);

create table ops.checks (
    model VARCHAR,
    "check" VARCHAR,
    severity VARCHAR,
    offenders BIGINT,
    checked_at TIMESTAMP
);

create table ops.offenders (
    model VARCHAR,
    "check" VARCHAR,
    position INTEGER,
    offender VARCHAR
);

create table ops.as_of (as_of TIMESTAMP);

create table ops.settings (
    company_name VARCHAR,
    company_currency VARCHAR,
    time_zone VARCHAR,
    currency VARCHAR,
    session_gap_minutes INTEGER,
    form_match_seconds INTEGER,
    inquiry_deadline_hours DECIMAL(9, 2),
    workday_starts_hour INTEGER,
    workday_ends_hour INTEGER,
    holidays VARCHAR,
    qualified_min_signals INTEGER,
    intent_horizon_days INTEGER,
    intent_lookback_days INTEGER,
    retention_period VARCHAR,
    own_domains VARCHAR[]
);

create table ops.page_rules (
    position INTEGER,
    page_kind VARCHAR,
    pattern VARCHAR
);

create table ops.sources (
    source VARCHAR,
    kind VARCHAR,
    path VARCHAR
);

create table ops.holidays (
    country VARCHAR,
    day DATE,
    is_workday BOOLEAN,
    name VARCHAR
);

create table ml.models (
    model VARCHAR,
    version INTEGER,
    kind VARCHAR,
    fingerprint VARCHAR,
    as_of TIMESTAMP,
    train_from TIMESTAMP,
    train_to TIMESTAMP,
    validate_from TIMESTAMP,
    validate_to TIMESTAMP,
    test_from TIMESTAMP,
    test_to TIMESTAMP,
    examples BIGINT,
    buyers BIGINT,
    pr_auc DOUBLE,
    notice VARCHAR,
    decision VARCHAR,
    is_current BOOLEAN,
    artifact BLOB
);

create table ml.metrics (
    model VARCHAR,
    version INTEGER,
    candidate VARCHAR,
    population VARCHAR,
    measure VARCHAR,
    value DOUBLE,
    low DOUBLE,
    high DOUBLE,
    n BIGINT,
    positives BIGINT
);

create table ml.gains (
    model VARCHAR,
    version INTEGER,
    candidate VARCHAR,
    population VARCHAR,
    fraction DOUBLE,
    captured DOUBLE,
    lift DOUBLE
);

create table ml.intent_scores (
    visitor_id VARCHAR,
    scored_at TIMESTAMP,
    probability DOUBLE,
    band VARCHAR,
    version INTEGER
);

create table ml.intent_reasons (
    visitor_id VARCHAR,
    position INTEGER,
    feature VARCHAR,
    contribution DOUBLE,
    reason_en VARCHAR,
    reason_zh VARCHAR
);
