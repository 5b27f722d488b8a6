-- One row: the moment up to which the warehouse is built; none before the first build, and none until the scores are there as well.
with tables as (
    select table_name from information_schema.tables where table_schema = 'marts'
)
select as_of
from ops.as_of
where as_of is not null
  and (select count(*) from tables where table_name in ('next_steps', 'open_matters', 'commitments', 'customer_timeline', 'visitor_intent')) = 5
