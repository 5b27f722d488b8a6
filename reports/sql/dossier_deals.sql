-- One row per open deal, the largest first.
select
    'in_stage' as codes,
    deals.changed_at as happened_at,
    concat_ws(' · ', deals.stage, coalesce(deals.product, deals.series)) as subject,
    coalesce(salespeople.name, deals.owner_id) as salesperson,
    deals.amount,
    deals.currency,
    'opportunities:' || deals.opportunity_id as evidence
from core.opportunities as deals
left join core.salespeople as salespeople on salespeople.salesperson_id = deals.owner_id
where deals.customer_id = $customer and not deals.is_closed
order by deals.amount_report desc nulls last, deals.opportunity_id
limit 20
