-- One row per customer with several salespeople, collisions first, the most money first.
with talks as (
    select customer_id,
           string_agg(
               salesperson_name || ' (' || contacts || ' · ' || quotations || ' · ' || orders || ')',
               ', ' order by position) as who
    from marts.account_overlap_people
    group by customer_id
)
select accounts.*,
       talks.who,
       leader.name as leader_name,
       timezone(settings.time_zone, timezone('UTC', accounts.last_contact_at)) as last_contact_local
from marts.account_overlaps as accounts
left join talks using (customer_id)
left join core.salespeople as leader on leader.salesperson_id = accounts.responsible_id
cross join ops.settings as settings
order by accounts.verdict <> 'collision', accounts.stake_report desc nulls last, accounts.customer_id
