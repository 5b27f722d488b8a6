-- One row per order line of the exports, up to as_of.
with rows as (
    select * from raw.orders
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.order_id), '') as order_id,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.contact_id), '') as contact_id,
        lower(nullif(trim(rows.email), '')) as email,
        nullif(trim(rows.order_line), '') as order_line,
        nullif(trim(rows.sku), '') as sku,
        upper(nullif(trim(rows.currency), '')) as currency,
        nullif(trim(rows.salesperson_id), '') as salesperson_id,
        lower(nullif(trim(rows.status), '')) as status,
        lower(nullif(trim(rows.kind), '')) as kind,
        nullif(trim(rows.payment_terms), '') as payment_terms,
        upper(nullif(trim(rows.cost_currency), '')) as cost_currency,
        upper(nullif(regexp_extract(rows.incoterm, '[A-Za-z]{3}'), '')) as incoterm,
        nullif(trim(rows.port), '') as port,
        nullif(trim(rows.quotation_id), '') as quotation_id,
        nullif(trim(rows.contract_id), '') as contract_id,
        nullif(trim(rows.opportunity_id), '') as opportunity_id,
        rows.quantity,
        rows.unit_price,
        rows.amount,
        rows.cost,
        rows.promised_on,
        rows.ordered_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.ordered_at is null or rows.ordered_at <= as_of.as_of
)
select * from values_cleaned
