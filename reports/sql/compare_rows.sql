-- One row per order of both months, the largest first, with the file and line where it stands.
select rows.month_date, orders.order_id, coalesce(any_value(customers.name), 'not known') as customer, coalesce(any_value(customers.country), 'not known') as market,
       coalesce(string_agg(distinct orders.series, ', ' order by orders.series), 'not known') as series,
       coalesce(any_value(coalesce(salespeople.name, orders.salesperson_id)), 'not known') as salesperson,
       sum(rows.part)::DECIMAL(18, 2) as amount, min(files.path) as path, min(orders.line)::BIGINT as line
from marts.kpi_rows as rows
join core.orders as orders on 'orders:' || orders.order_line_id = rows.evidence_id
left join core.customers as customers on customers.customer_id = orders.customer_id
left join core.salespeople as salespeople on salespeople.salesperson_id = orders.salesperson_id
left join ops.files as files on files.file_id = orders.file_id
where rows.measure = 'bookings' and rows.month_date in ($first::DATE, $second::DATE)
group by rows.month_date, orders.order_id
order by amount desc nulls last, orders.order_id
