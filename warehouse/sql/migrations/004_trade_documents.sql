-- Version 4: quotations, contracts, payments, shipments, production, inventory and costs as the files gave them; the columns that came later to kinds that were there;
-- and what of 'quotations:' in pipeline.yaml the models read.
create table raw.quotations (
    file_id INTEGER,
    line BIGINT,
    quotation_id VARCHAR,
    quoted_at TIMESTAMP,
    sku VARCHAR,
    unit_price DECIMAL(18, 4),
    currency VARCHAR,
    company_id VARCHAR,
    contact_id VARCHAR,
    salesperson_id VARCHAR,
    quantity DECIMAL(18, 4),
    min_quantity DECIMAL(18, 4),
    incoterm VARCHAR,
    port VARCHAR,
    payment_terms VARCHAR,
    commission DECIMAL(18, 4),
    valid_until DATE,
    quotation_line VARCHAR,
    packing VARCHAR,
    replaces VARCHAR,
    product_name VARCHAR
);

create table raw.contracts (
    file_id INTEGER,
    line BIGINT,
    contract_id VARCHAR,
    signed_at TIMESTAMP,
    order_id VARCHAR,
    opportunity_id VARCHAR,
    company_id VARCHAR,
    amount DECIMAL(18, 4),
    currency VARCHAR,
    kind VARCHAR,
    partial_shipment BOOLEAN,
    lc_latest_shipment DATE,
    lc_expiry DATE
);

create table raw.payments (
    file_id INTEGER,
    line BIGINT,
    order_id VARCHAR,
    due_on DATE,
    amount DECIMAL(18, 4),
    currency VARCHAR,
    paid_on DATE,
    method VARCHAR,
    lc_latest_shipment DATE,
    lc_expiry DATE,
    instalment VARCHAR
);

create table raw.shipments (
    file_id INTEGER,
    line BIGINT,
    order_id VARCHAR,
    sku VARCHAR,
    date DATE,
    planned_on DATE,
    done_on DATE,
    quantity DECIMAL(18, 4),
    status VARCHAR,
    order_line VARCHAR,
    shipment_id VARCHAR,
    delivered_on DATE
);

create table raw.production (
    file_id INTEGER,
    line BIGINT,
    order_id VARCHAR,
    sku VARCHAR,
    date DATE,
    planned_on DATE,
    done_on DATE,
    quantity DECIMAL(18, 4),
    status VARCHAR,
    order_line VARCHAR,
    production_id VARCHAR
);

create table raw.inventory (
    file_id INTEGER,
    line BIGINT,
    sku VARCHAR,
    date DATE,
    quantity DECIMAL(18, 4),
    status VARCHAR,
    place VARCHAR
);

create table raw.costs (
    file_id INTEGER,
    line BIGINT,
    month DATE,
    amount DECIMAL(18, 4),
    currency VARCHAR,
    department VARCHAR,
    salesperson_id VARCHAR,
    exhibition VARCHAR,
    channel VARCHAR
);

alter table raw.opportunities add column lost_reason VARCHAR;
alter table raw.orders add column incoterm VARCHAR;
alter table raw.orders add column port VARCHAR;
alter table raw.orders add column quotation_id VARCHAR;
alter table raw.orders add column contract_id VARCHAR;
alter table raw.orders add column opportunity_id VARCHAR;
alter table raw.complaints add column order_id VARCHAR;
alter table raw.complaints add column owner VARCHAR;
alter table raw.surveys add column exhibition VARCHAR;

create table ops.quotation_settings (
    default_validity_days INTEGER,
    compared_days INTEGER,
    tolerance_permille DECIMAL(9, 2),
    contract_days INTEGER
);

create table ops.quotation_permille (
    part VARCHAR,
    name VARCHAR,
    region VARCHAR,
    from_ratio DECIMAL(18, 4),
    permille DECIMAL(9, 2)
);

create table ops.quotation_regions (
    region VARCHAR,
    place VARCHAR
);

create table ops.equivalent_skus (
    sku VARCHAR,
    stands_for VARCHAR
);
