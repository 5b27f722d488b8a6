-- views_roc_auc
with ranked as (select is_buyer, rank() over (order by pages) + (count(*) over (partition by pages) - 1) / 2.0 as place from examples),
sums as (select sum(place) filter (where is_buyer) as places, count(*) filter (where is_buyer) as buyers, count(*) filter (where not is_buyer) as others from ranked)
select (places - buyers * (buyers + 1) / 2.0) / (buyers * others) from sums
-- oracle_roc_auc
with ranked as (select is_buyer, rank() over (order by oracle) + (count(*) over (partition by oracle) - 1) / 2.0 as place from examples),
sums as (select sum(place) filter (where is_buyer) as places, count(*) filter (where is_buyer) as buyers, count(*) filter (where not is_buyer) as others from ranked)
select (places - buyers * (buyers + 1) / 2.0) / (buyers * others) from sums
-- views_pr_auc
with levels as (select pages, count(*) as n, count(*) filter (where is_buyer) as hits from examples group by pages),
running as (select hits, sum(hits) over ranked as found, sum(n) over ranked as called from levels window ranked as (order by pages desc))
select sum(hits * found / called::double) / sum(hits) from running
-- oracle_pr_auc
with levels as (select oracle, count(*) as n, count(*) filter (where is_buyer) as hits from examples group by oracle),
running as (select hits, sum(hits) over ranked as found, sum(n) over ranked as called from levels window ranked as (order by oracle desc))
select sum(hits * found / called::double) / sum(hits) from running
-- buyer_share
select avg(is_buyer::integer) from examples
-- pairs_linked_exactly
select (select count(*) from linked) / (select count(*) from pairs)::double
-- pairs_linked_at_all
select (select count(*) from sharing) / (select count(*) from pairs)::double
