-- One row per customer at whom several salespeople are in each other's way, the most money first.
with talks as (
    select customer_id, string_agg(salesperson_name || ' (' || contacts || ' · ' || orders || ')', ', ' order by position) as who
    from marts.account_overlap_people
    group by customer_id
), prices as (
    select customer_id, count(*) as price_conflicts from marts.quote_conflicts where state = 'conflict' group by customer_id
)
select accounts.customer_id, accounts.customer_name, talks.who, accounts.responsible_id, 'lead_' || accounts.rule as rule, 'step_' || accounts.next_step as next_step, accounts.next_step_on,
       coalesce(prices.price_conflicts, 0) as price_conflicts, accounts.promise_conflicts, accounts.open_lines, accounts.lines_not_met, accounts.most_days_late,
       accounts.open_orders_report, accounts.open_deals_report, settings.currency,
       timezone(settings.time_zone, timezone('UTC', accounts.last_contact_at)) as last_contact_local
from marts.account_overlaps as accounts
left join talks using (customer_id)
left join prices using (customer_id)
cross join ops.settings as settings
where accounts.verdict = 'collision'
order by accounts.stake_report desc nulls last, accounts.customer_id
