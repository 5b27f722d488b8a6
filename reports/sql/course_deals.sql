-- One row: deals in the life cycle, those still open, and those of which it is not known whether they move.
select
    count(*) as deals,
    count(*) filter (where state in ('open', 'overdue', 'not_known')) as open,
    count(*) filter (where state = 'not_known') as not_known
from marts.lifecycle
where is_current
