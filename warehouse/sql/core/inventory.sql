-- One row per article, place and day of a count.
with counts as (
    select * from staging.stg_inventory where sku is not null and date is not null
), newest_row_kept as (
    select * from counts
    qualify row_number() over (partition by sku, place, date order by file_path desc, file_id desc, line desc) = 1
)
select
    concat_ws('#', sku, date, place) as inventory_id,
    sku,
    place,
    status,
    quantity,
    date as counted_date,
    file_id,
    line
from newest_row_kept
