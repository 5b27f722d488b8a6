-- One row per figure of a month that is over and was published before, if it is another one now, with what the rows and inputs tell about why.
with lasts as (
    select * from ops.published_figures qualify row_number() over (partition by month, measure order by edition desc) = 1
), now as (
    select month, measure, value, n from marts.kpi_months where is_over
), changed as (
    select lasts.month, lasts.measure
    from lasts
    left join now using (month, measure)
    where round(now.value, 6) is distinct from round(lasts.value, 6) or now.n is distinct from lasts.n
), new_files as (
    select files.file_id, files.path, files.kind
    from ops.files as files
    where files.status = 'loaded'
      and not exists (select 1 from ops.published_inputs as inputs where inputs.input = 'file' and inputs.name = files.kind || ':' || files.path and inputs.sha256 = files.sha256)
), gone_files as (
    select name from ops.published_inputs as inputs
    where input = 'file' and not exists (select 1 from ops.files where status = 'loaded' and kind || ':' || path = inputs.name)
), rows_now as (
    select rows_now.*, places.file_id in (select file_id from new_files) as is_from_new_file
    from marts.kpi_rows as rows_now
    left join core.record_places as places using (evidence_id)
), moved_evidence as (
    select distinct before.customer_id as old_customer, rows_now.customer_id as new_customer
    from ops.published_rows as before
    join rows_now on rows_now.evidence_id = before.evidence_id and rows_now.measure = before.measure and rows_now.month_date = before.month
    where before.customer_id is distinct from rows_now.customer_id
), moved_customers as (
    select old_customer as customer_id from moved_evidence where old_customer is not null
    union select new_customer from moved_evidence where new_customer is not null
), differences as (
    select
        coalesce(before.month, rows_now.month_date) as month,
        coalesce(before.measure, rows_now.measure) as measure,
        coalesce(rows_now.customer_id, before.customer_id) in (select customer_id from moved_customers)
            or coalesce(before.customer_id in (select customer_id from moved_customers), false) as is_moved,
        case
            when rows_now.evidence_id is not null then coalesce(rows_now.is_from_new_file, false)
            else coalesce((select bool_or(places.file_id in (select file_id from new_files)) from core.record_places as places where places.evidence_id = before.evidence_id), true)
        end as is_late,
        rows_now.evidence_id
    from (select * from ops.published_rows where (month, measure) in (select (month, measure) from changed)) as before
    full join (select * from rows_now where (month_date, measure) in (select (month, measure) from changed)) as rows_now
        on rows_now.month_date = before.month and rows_now.measure = before.measure and rows_now.evidence_id = before.evidence_id
    where before.evidence_id is null or rows_now.evidence_id is null or before.part is distinct from rows_now.part
), explained as (
    select
        month,
        measure,
        count(*) as rows_changed,
        count(*) filter (where is_late) as rows_late,
        count(*) filter (where is_moved) as rows_moved,
        count(*) filter (where not is_late and not is_moved) as rows_other
    from differences
    group by month, measure
)
select
    changed.month,
    changed.measure,
    coalesce(explained.rows_changed, 0)::bigint as rows_changed,
    coalesce(explained.rows_late, 0)::bigint as rows_late,
    coalesce(explained.rows_moved, 0)::bigint as rows_moved,
    coalesce(explained.rows_other, 0)::bigint as rows_other,
    (select count(*) from moved_customers)::bigint as moved_customers,
    (select string_agg(path, ', ' order by path) from (select distinct path from new_files where (kind = 'visits') = (changed.measure = 'human_visitors'))) as new_files,
    (select count(*) from gone_files where starts_with(name, 'visits:') = (changed.measure = 'human_visitors'))::bigint as gone_files
from changed
left join explained using (month, measure)
order by changed.month, changed.measure
