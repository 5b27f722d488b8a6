-- One row per run of production, done or planned.
with production as (
    select * from staging.stg_production where sku is not null or order_id is not null
), runs_named as (
    select
        *,
        coalesce(production_id, concat_ws('@', coalesce(sku, order_id), date, order_id, order_line)) as production_key
    from production
), newest_row_kept as (
    -- A plan does not take back what another file says is done.
    select * from runs_named
    qualify row_number() over (
        partition by production_key order by done_on is null, file_path desc, file_id desc, line desc) = 1
)
select
    production_key as production_id,
    sku,
    order_id,
    order_line,
    status,
    quantity,
    done_on is not null as is_done,
    date as started_date,
    planned_on as planned_date,
    done_on as done_date,
    file_id,
    line
from newest_row_kept
