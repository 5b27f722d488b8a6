-- One row per state of protection and whether the customers have ordered.
select state, has_ordered, count(*) as customers, sum(stake_report)::DOUBLE as revenue
from marts.public_pool
group by state, has_ordered
order by state, has_ordered
