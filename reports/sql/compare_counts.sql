-- One row per measure, cut and segment: inquiries, and deals closed and won, in both months.
with counted as (
    select rows.measure, rows.month_date = $second::DATE as is_after, rows.part, coalesce(customers.country, people.country, 'not known') as market,
           coalesce(deals.series, inquiries.series, 'not known') as series, coalesce(salespeople.name, deals.owner_id, inquiries.owner_id, 'not known') as salesperson
    from marts.kpi_rows as rows
    left join core.opportunities as deals on rows.measure = 'win_rate' and 'opportunities:' || deals.opportunity_id = rows.evidence_id
    left join core.inquiries as inquiries on rows.measure = 'inquiries' and 'inquiries:' || inquiries.inquiry_id = rows.evidence_id
    left join core.customers as customers on customers.customer_id = rows.customer_id
    left join core.people as people on people.person_id = inquiries.person_id
    left join core.salespeople as salespeople on salespeople.salesperson_id = coalesce(deals.owner_id, inquiries.owner_id)
    where rows.measure in ('inquiries', 'win_rate') and rows.month_date in ($first::DATE, $second::DATE)
), cut as (
    select measure, 'market' as cut, market as name, is_after, part from counted
    union all select measure, 'series', series, is_after, part from counted
    union all select measure, 'salesperson', salesperson, is_after, part from counted
)
select measure, cut, name,
       coalesce(sum(part) filter (where not is_after), 0)::BIGINT as part_before, count(*) filter (where not is_after)::BIGINT as n_before,
       coalesce(sum(part) filter (where is_after), 0)::BIGINT as part_after, count(*) filter (where is_after)::BIGINT as n_after
from cut
group by measure, cut, name
order by measure, cut, name
