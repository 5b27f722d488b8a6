-- One row: of the promises found, the share whose state (kept, broken, open, not_known) is the truth's.
select avg((commitments.state = truth.outcome)::integer)
from read_parquet('TRUTH/commitments.parquet') as truth
join marts.commitments as commitments
    on commitments.activity_id = truth.activity_id and commitments.kind = truth.kind
    and commitments.starts_at < truth."offset" + truth.length and truth."offset" < commitments.ends_at
where truth.is_readable
