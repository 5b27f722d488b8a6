-- One row per contract or signed proforma invoice of the exports, up to as_of.
with rows as (
    select * from raw.contracts
), files as (
    select file_id, source, path from ops.files
), as_of as (
    select as_of from ops.as_of
), values_cleaned as (
    select
        nullif(trim(rows.contract_id), '') as contract_id,
        nullif(trim(rows.order_id), '') as order_id,
        nullif(trim(rows.opportunity_id), '') as opportunity_id,
        nullif(trim(rows.company_id), '') as company_id,
        lower(nullif(trim(rows.kind), '')) as kind,
        upper(nullif(trim(rows.currency), '')) as currency,
        rows.amount,
        rows.partial_shipment,
        rows.lc_latest_shipment,
        rows.lc_expiry,
        rows.signed_at,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
    cross join as_of
    where rows.signed_at is null or rows.signed_at <= as_of.as_of
)
select * from values_cleaned
