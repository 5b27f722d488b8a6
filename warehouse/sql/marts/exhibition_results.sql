-- One row per exhibition: what it cost, how its cards were followed up, and what those met there bought within a year.
with exhibitions as (
    select * from core.exhibitions
), settings as (
    select time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), cards as (
    select exhibition, card_id, customer_id, person_id, state, met_at from marts.exhibition_follow_up
), costs as (
    -- A bill without an exchange rate leaves the sum unknown.
    select exhibition, case when count(amount_report) = count(*) then sum(amount_report) end as cost_report
    from core.costs
    where exhibition is not null
    group by exhibition
), rates as (
    select currency, usd, report_usd, day from core.daily_rates
), orders as (
    select
        order_id,
        min(customer_id) as customer_id,
        min(kind) as kind,
        case when count(amount_report) = count(*) then sum(amount_report) end as amount_report,
        min(ordered_at) as ordered_at
    from core.orders
    where not is_cancelled and ordered_at is not null and customer_id is not null
    group by order_id
), first_orders as (
    select customer_id, min(ordered_at) as ordered_at from orders group by customer_id
), orders_begin as (
    select min(ordered_at) as ordered_at from orders
), quotations as (
    select quotation_id, min(customer_id) as customer_id, min(quoted_at) as quoted_at
    from core.quotations
    where quoted_at is not null and customer_id is not null
    group by quotation_id
), customers_met as (
    -- A customer counts from its first card on; a card without a time, from the exhibition's first day.
    select
        cards.exhibition,
        cards.customer_id,
        min(coalesce(cards.met_at, timezone('UTC', timezone(settings.time_zone, exhibitions.first_date::timestamp)))) as met_at
    from cards
    join exhibitions using (exhibition)
    cross join settings
    where cards.customer_id is not null
    group by cards.exhibition, cards.customer_id
), cards_counted as (
    select
        exhibition,
        count(*) as cards,
        count(distinct coalesce(person_id, card_id)) as people,
        count(*) filter (where state <> 'none_due') as due,
        count(*) filter (where state = 'done_in_time') as followed_up_in_time,
        count(*) filter (where state = 'late') as followed_up_late,
        count(*) filter (where state = 'overdue') as overdue,
        count(*) filter (where state = 'not_known') as not_known
    from cards
    group by exhibition
), quotations_counted as (
    select customers_met.exhibition, count(*) as quotations
    from customers_met
    join quotations
        on quotations.customer_id = customers_met.customer_id
        and quotations.quoted_at > customers_met.met_at
        and quotations.quoted_at <= customers_met.met_at + interval 365 days
    group by customers_met.exhibition
), orders_told as (
    select
        customers_met.exhibition,
        coalesce(orders.kind, '') = 'sample' as is_sample,
        first_orders.ordered_at > customers_met.met_at as is_of_new,
        orders.amount_report
    from customers_met
    join orders
        on orders.customer_id = customers_met.customer_id
        and orders.ordered_at > customers_met.met_at
        and orders.ordered_at <= customers_met.met_at + interval 365 days
    join first_orders on first_orders.customer_id = customers_met.customer_id
), orders_counted as (
    select
        exhibition,
        count(*) filter (where is_sample) as samples,
        count(*) filter (where not is_sample) as orders,
        count(*) filter (where not is_sample and is_of_new) as orders_of_new,
        case when count(*) filter (where not is_sample and amount_report is null) = 0
            then sum(amount_report) filter (where not is_sample)
        end as orders_report,
        case when count(*) filter (where not is_sample and is_of_new and amount_report is null) = 0
            then sum(amount_report) filter (where not is_sample and is_of_new)
        end as orders_of_new_report
    from orders_told
    group by exhibition
), met_counted as (
    select exhibition, count(*) as customers_met from customers_met where met_at is not null group by exhibition
), results_joined as (
    select
        exhibitions.exhibition,
        exhibitions.place,
        exhibitions.cost_currency,
        exhibitions.cost,
        -- What pipeline.yaml says goes before the bills, at the rate of the last day.
        case when exhibitions.is_configured and exhibitions.cost is not null and costs.exhibition is null
            then (exhibitions.cost * rates.usd / rates.report_usd)::decimal(18, 2)
            else costs.cost_report
        end as cost_report,
        coalesce(cards_counted.cards, 0) as cards,
        coalesce(cards_counted.people, 0) as people,
        coalesce(met_counted.customers_met, 0) as customers_met,
        coalesce(cards_counted.due, 0) as due,
        coalesce(cards_counted.followed_up_in_time, 0) as followed_up_in_time,
        coalesce(cards_counted.followed_up_late, 0) as followed_up_late,
        coalesce(cards_counted.overdue, 0) as overdue,
        coalesce(cards_counted.not_known, 0) as not_known,
        coalesce(orders_counted.samples, 0) as samples,
        coalesce(quotations_counted.quotations, 0) as quotations,
        coalesce(orders_counted.orders, 0) as orders,
        case when coalesce(orders_counted.orders, 0) = 0 then 0 else orders_counted.orders_report end as orders_report,
        -- Who ordered first after the exhibition is known only if the orders reach back to before it.
        case when orders_begin.ordered_at < timezone('UTC', timezone(settings.time_zone, exhibitions.first_date::timestamp))
            then coalesce(orders_counted.orders_of_new, 0)
        end as orders_of_new,
        case
            when not coalesce(orders_begin.ordered_at
                < timezone('UTC', timezone(settings.time_zone, exhibitions.first_date::timestamp)), false) then null
            when coalesce(orders_counted.orders_of_new, 0) = 0 then 0
            else orders_counted.orders_of_new_report
        end as orders_of_new_report,
        exhibitions.last_date + 365 <= timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as is_year_over,
        exhibitions.first_date,
        exhibitions.last_date
    from exhibitions
    cross join settings
    cross join as_of
    cross join orders_begin
    left join costs using (exhibition)
    left join rates on rates.currency = exhibitions.cost_currency and rates.day = least(exhibitions.last_date, as_of.as_of::date)
    left join cards_counted using (exhibition)
    left join met_counted using (exhibition)
    left join quotations_counted using (exhibition)
    left join orders_counted using (exhibition)
)
select
    *,
    (cost_report / nullif(orders, 0))::decimal(18, 2) as cost_per_order,
    (cost_report / nullif(orders_of_new, 0))::decimal(18, 2) as cost_per_order_of_new
from results_joined
