-- One row per customer with something open: the one action that matters most now.
with matters as (
    select * from marts.open_matters
), customers as (
    select customer_id, name, country from core.customers
), salespeople as (
    select salesperson_id, name from core.salespeople
), others_counted as (
    select
        customer_id,
        count(*) - 1 as other_matters,
        string_agg(distinct matter, ', ' order by matter) filter (where position > 1) as others
    from matters
    group by customer_id
), next_told as (
    select
        matters.customer_id,
        customers.name as customer_name,
        customers.country,
        matters.matter,
        matters.matter_key,
        matters.about,
        matters.responsible_id,
        salespeople.name as responsible_name,
        others_counted.others,
        matters.stake_currency,
        matters.evidence_ids,
        matters.stake_amount,
        matters.stake_report,
        others_counted.other_matters,
        matters.urgency,
        matters.due_date,
        matters.since_at
    from matters
    join customers using (customer_id)
    join others_counted using (customer_id)
    left join salespeople on salespeople.salesperson_id = matters.responsible_id
    where matters.position = 1
)
select * from next_told
