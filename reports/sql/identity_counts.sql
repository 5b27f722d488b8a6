-- One row: records of companies, the customers that they stand for, and how many were decided by the user.
with customers as (
    select customer_id, count(distinct company_id) as records from core.company_records group by customer_id
)
select coalesce(sum(records), 0)::BIGINT as records, count(*)::BIGINT as customers, count(*) filter (where records > 1)::BIGINT as merged,
       (select count(*) from core.identities where record_kind = 'company')::BIGINT as decided
from customers
