-- One row per quotation line of the exports, up to as_of.
with rows as (
    select * from raw.quotations
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.quotation_id), '') as quotation_id,
        nullif(trim(rows.quotation_line), '') as quotation_line,
        nullif(trim(rows.company_id), '') as company_id,
        nullif(trim(rows.contact_id), '') as contact_id,
        nullif(trim(rows.salesperson_id), '') as salesperson_id,
        nullif(trim(rows.sku), '') as sku,
        nullif(trim(rows.product_name), '') as product_name,
        upper(nullif(trim(rows.currency), '')) as currency,
        upper(nullif(regexp_extract(rows.incoterm, '[A-Za-z]{3}'), '')) as incoterm,
        nullif(trim(rows.port), '') as port,
        nullif(trim(rows.payment_terms), '') as payment_terms,
        nullif(trim(rows.packing), '') as packing,
        nullif(trim(rows.replaces), '') as replaces,
        rows.unit_price,
        rows.quantity,
        rows.min_quantity,
        case when rows.commission >= 1 then rows.commission / 100 else rows.commission end::decimal(18, 4) as commission,
        rows.valid_until,
        rows.quoted_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.quoted_at is null or rows.quoted_at <= as_of.as_of
)
select * from values_cleaned
