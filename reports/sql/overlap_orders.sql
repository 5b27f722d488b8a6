-- One row per order line in hand of a customer with several salespeople, the late ones first, then what is promised first.
select accounts.customer_name,
       coverage.order_line_id,
       coverage.sku,
       coverage.state,
       coverage.reason,
       coverage.days_short,
       coverage.stake_report,
       coverage.promised_date,
       coverage.available_date
from marts.order_coverage as coverage
join marts.account_overlaps as accounts using (customer_id)
order by coverage.state <> 'not_met', coverage.promised_date nulls last, coverage.order_line_id
