-- log lines
create table log_lines as
select
    column0 as line,
    regexp_extract(column0, '^(\S+) \S+ \S+ \[([^\]]{20}) ([+-]\d{4})\] "([A-Z]+) (\S+)[^"]*" (\d{3}) \S+ "([^"]*)" "(.*)"$',
        ['address', 'at', 'zone', 'method', 'target', 'status', 'referrer', 'agent']) as f
from read_csv('$web/access*', columns = {'column0': 'varchar'}, delim = '\x01', quote = '', escape = '', header = false,
    auto_detect = false, strict_mode = false, max_line_size = 1000000)
-- requests
create table requests as
select
    f.address || ' ' || f.agent as visitor,
    f.address,
    f.agent as user_agent,
    strptime(f.at, '%d/%b/%Y:%H:%M:%S') as visited_at,
    f.method,
    f.target,
    regexp_replace(f.target, '\?.*$', '') as path,
    f.status::integer as status
from log_lines
where f.address <> ''
-- visitors
create table known_visitors as
select distinct on (address, user_agent) * from visitors order by address, user_agent, is_machine desc
-- views
create table views as
select requests.*, known_visitors.is_machine, known_visitors.is_staff, known_visitors.role
from requests
join known_visitors using (address, user_agent)
where method = 'GET' and status = 200 and not regexp_matches(path, '^/(css|js|img)/|\.(css|js|png|jpe?g|gif|svg|ico)$')
  and not is_machine and not is_staff
-- sessions
create table sessions as
with marked as (
    select *, coalesce(visited_at - lag(visited_at) over visitor > interval 30 minutes, true) as is_first
    from views
    window visitor as (partition by visitor order by visited_at)
), numbered as (
    select *, count(*) filter (where is_first) over (partition by visitor order by visited_at rows unbounded preceding) as session from marked
)
select visitor, session, any_value(user_agent) as user_agent, count(*) as pages, min(visited_at) as began_at,
    date_diff('second', min(visited_at), max(visited_at)) / 60.0 as minutes
from numbered
group by visitor, session
-- order_values
create table order_values as
select
    order_id,
    sum(amount_cents / 100.0 * case orders.currency when 'USD' then 1 else rates.usd_millionths / 1e6 end) as usd
from orders
left join exchange_rates as rates
    on rates.currency = orders.currency
    and rates.date = (
        select max(earlier.date) from exchange_rates as earlier
        where earlier.currency = orders.currency and earlier.date <= strftime(orders.ordered_at + interval 8 hours, '%Y-%m-%d'))
where not is_cancelled and kind <> 'sample'
group by order_id
-- examples
create table examples as
with cutoffs as (
    select unnest([timestamp '2026-06-01', timestamp '2026-07-01', timestamp '2026-08-01']) as cutoff, unnest([6, 7, 8]) as month
), first_orders as (
    select person, min("at") + interval 8 hours as first_at from outcomes where kind = 'first_order' group by person
), counted as (
    select views.address, views.user_agent, cutoffs.cutoff, cutoffs.month, count(*) as pages
    from views
    join cutoffs on views.visited_at >= cutoffs.cutoff - interval 90 days and views.visited_at < cutoffs.cutoff
    group by all
)
select
    counted.pages,
    case counted.month when 6 then intent.oracle_permille_2026_06 when 7 then intent.oracle_permille_2026_07 else intent.oracle_permille_2026_08 end as oracle,
    case counted.month when 6 then intent.buys_within_90_2026_06 when 7 then intent.buys_within_90_2026_07 else intent.buys_within_90_2026_08 end as is_buyer
from counted
join visitor_intent as intent using (address, user_agent)
left join first_orders using (person)
where intent.kind <> 'Customer' and (first_orders.first_at is null or first_orders.first_at >= counted.cutoff)
