-- One row per salesperson: the source that holds most of their activities, and its newest event.
with counted as (
    select salesperson_id, files.source, count(*) as activities from core.activities join ops.files as files using (file_id) where salesperson_id is not null group by all
), chosen as (
    select salesperson_id, source from counted qualify row_number() over (partition by salesperson_id order by activities desc, source) = 1
), reaches as (
    select files.source, max(occurred_at) as known_until from core.activities join ops.files as files using (file_id) group by all
)
select salesperson_id, source, known_until from chosen join reaches using (source)
