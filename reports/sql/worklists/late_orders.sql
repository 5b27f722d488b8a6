-- One row per order line that neither stock nor planned production serves in time, the earliest promise first.
select late.order_line_id, late.order_id, late.customer_id, customers.name as customer_name, late.responsible_id, late.sku, late.reason, late.next_step, late.open_quantity,
       late.ready_in_time, late.short_quantity, late.days_short, late.stake_amount, late.stake_currency, late.is_partial_shipment_allowed, late.promised_date,
       late.available_date, late.next_step_on
from marts.order_coverage as late
left join core.customers as customers using (customer_id)
where late.state = 'not_met'
order by late.promised_date, late.stake_report desc nulls last, late.order_line_id
