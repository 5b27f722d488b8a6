-- One row per product, the newest row of each sku.
with products as (
    select * from staging.stg_products where sku is not null
), newest_row_kept as (
    select sku, name, series, currency, hs_code, page as page_path, list_price, rebate_rate
    from products
    qualify row_number() over (partition by sku order by file_path desc, line desc) = 1
)
select * from newest_row_kept
