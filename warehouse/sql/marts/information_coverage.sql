-- One row per month and department (sales, marketing, order_desk, service) that feeds the warehouse.
with settings as (
    select time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), activities as (
    select customer_id, occurred_at from core.activities where occurred_at is not null
), campaigns as (
    select customer_id, sent_at from core.campaigns where sent_at is not null
), orders as (
    select customer_id, ordered_at from core.orders where ordered_at is not null and not is_cancelled
), complaints as (
    select customer_id, opened_at from core.complaints where opened_at is not null
), heard as (
    select 'sales' as department, customer_id, occurred_at as heard_at from activities
    union all select 'marketing', customer_id, sent_at from campaigns
    union all select 'order_desk', customer_id, ordered_at from orders
    union all select 'service', customer_id, opened_at from complaints
), first_heard as (
    select department, customer_id, min(heard_at) as heard_at from heard where customer_id is not null group by department, customer_id
), departments as (
    select distinct department from heard
), months as (
    select
        starts.month_start::date as month,
        timezone('UTC', timezone(settings.time_zone, starts.month_start + interval 1 month)) as ends_at
    from settings
    cross join as_of
    cross join (select min(heard_at) as heard_at from heard) as firsts
    cross join unnest(generate_series(
        date_trunc('month', timezone(settings.time_zone, timezone('UTC', firsts.heard_at))),
        timezone(settings.time_zone, timezone('UTC', as_of.as_of)),
        interval 1 month)) as starts(month_start)
), known as (
    select
        months.month,
        first_heard.department,
        first_heard.customer_id,
        count(*) over (partition by months.month, first_heard.customer_id) as departments
    from months
    join first_heard on first_heard.heard_at < months.ends_at
), known_counted as (
    select
        month,
        department,
        count(*) as customers,
        count(*) filter (where departments = 1) as known_only_here
    from known
    group by month, department
), all_counted as (
    select
        month,
        count(distinct customer_id) as customers_of_any,
        count(distinct customer_id) filter (where departments = (select count(*) from departments)) as known_to_all
    from known
    group by month
), newest as (
    select months.month, heard.department, max(heard.heard_at) as newest_at
    from months
    join heard on heard.heard_at < months.ends_at
    group by months.month, heard.department
)
select
    months.month,
    departments.department,
    coalesce(known_counted.customers, 0) as customers,
    coalesce(known_counted.known_only_here, 0) as known_only_here,
    coalesce(all_counted.known_to_all, 0) as known_to_all,
    coalesce(all_counted.customers_of_any, 0) as customers_of_any,
    all_counted.known_to_all / nullif(all_counted.customers_of_any, 0)::double as known_to_all_share,
    (date_diff('minute', newest.newest_at, least(months.ends_at, as_of.as_of))::decimal(18, 2) / 1440)::decimal(18, 2) as days_old,
    newest.newest_at
from months
cross join departments
cross join as_of
left join known_counted using (month, department)
left join all_counted using (month)
left join newest using (month, department)
