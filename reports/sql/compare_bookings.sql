-- One row per market, series and salesperson, with the order lines and their value in both months.
with lines as (
    select rows.month_date = $second::DATE as is_after, rows.part,
           coalesce(customers.country, 'not known') as market, coalesce(orders.series, 'not known') as series,
           coalesce(salespeople.name, orders.salesperson_id, 'not known') as salesperson
    from marts.kpi_rows as rows
    join core.orders as orders on 'orders:' || orders.order_line_id = rows.evidence_id
    left join core.customers as customers on customers.customer_id = orders.customer_id
    left join core.salespeople as salespeople on salespeople.salesperson_id = orders.salesperson_id
    where rows.measure = 'bookings' and rows.month_date in ($first::DATE, $second::DATE) and rows.part is not null
), cut as (
    select 'market' as cut, market as name, is_after, part from lines
    union all select 'series', series, is_after, part from lines
    union all select 'salesperson', salesperson, is_after, part from lines
)
select cut, name,
       count(*) filter (where not is_after)::BIGINT as lines_before, coalesce(sum(part) filter (where not is_after), 0)::DECIMAL(18, 2) as amount_before,
       count(*) filter (where is_after)::BIGINT as lines_after, coalesce(sum(part) filter (where is_after), 0)::DECIMAL(18, 2) as amount_after
from cut
group by cut, name
order by cut, name
