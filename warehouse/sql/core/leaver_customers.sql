-- One row per customer of a salesperson who has left, owned by record or known from the successor's introduction.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), salespeople as (
    select salesperson_id, name, team, joined_on, left_on from core.salespeople
), colleagues as (
    select salesperson_id, name, team from salespeople
    cross join today
    where coalesce(joined_on, today) <= today and coalesce(left_on > today, true)
), leavers as (
    -- Leaves at the beginning of the day, where the company is.
    select
        salesperson_id, name, team, left_on,
        timezone('UTC', timezone(settings.time_zone, left_on::timestamp)) as left_at
    from salespeople
    cross join settings
    cross join today
    where left_on <= today
), customers as (
    select customer_id, owner_id, created_at from core.customers
), contacts as (
    select
        activities.activity_id, activities.customer_id, activities.salesperson_id, activities.direction, activities.subject,
        activities.body, activities.occurred_at
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where activities.customer_id is not null and not purposes.has_come_back
), introductions as (
    select
        contacts.activity_id, contacts.customer_id, contacts.salesperson_id, contacts.occurred_at,
        concat_ws(' ', contacts.subject, contacts.body) as text
    from contacts
    where direction = 'out'
      and regexp_matches(
          text,
          '\bmy predecessor\b|\b(taken|took|take) over\b|\blook after\b.*\b(since|from)\b|\bin charge of\b.*\b(since|from|now)\b|由我(对接|负责|跟进)|接替|接手',
          'i')
), introductions_after_leaving as (
    select
        introductions.*,
        leavers.salesperson_id as leaver_id,
        leavers.left_at,
        (select max(talks.occurred_at) from contacts as talks
         where talks.customer_id = introductions.customer_id and talks.salesperson_id = leavers.salesperson_id) as talked_at
    from introductions
    join salespeople as writer on writer.salesperson_id = introductions.salesperson_id
    join leavers on leavers.team is not distinct from writer.team and leavers.salesperson_id <> introductions.salesperson_id
    where introductions.occurred_at between leavers.left_at - interval 7 day and leavers.left_at + interval 60 day
      -- Who takes over from a colleague who is still here is no successor of a leaver's.
      and not exists (
          select 1 from colleagues
          where colleagues.salesperson_id <> introductions.salesperson_id and contains(introductions.text, colleagues.name))
), introductions_of_one_leaver as (
    select * from introductions_after_leaving
    qualify row_number() over (
        partition by customer_id order by talked_at desc nulls last, left_at desc, occurred_at, activity_id) = 1
), customers_of_leavers as (
    select customers.customer_id, leavers.salesperson_id as leaver_id
    from customers
    join leavers on leavers.salesperson_id = customers.owner_id
    union
    select introductions_of_one_leaver.customer_id, introductions_of_one_leaver.leaver_id
    from introductions_of_one_leaver
    join customers using (customer_id)
    -- The owner of record is the surer witness.
    where customers.owner_id is null or customers.owner_id not in (select salesperson_id from leavers)
), accounts as (
    select
        customers_of_leavers.customer_id,
        customers.owner_id,
        leavers.salesperson_id as leaver_id,
        leavers.team,
        introductions_of_one_leaver.activity_id as introduction_id,
        introductions_of_one_leaver.salesperson_id as introduced_id,
        coalesce(customers.created_at >= leavers.left_at, false) as is_entered_later,
        leavers.left_on as left_on,
        leavers.left_at,
        introductions_of_one_leaver.occurred_at as introduced_at
    from customers_of_leavers
    join customers using (customer_id)
    join leavers on leavers.salesperson_id = customers_of_leavers.leaver_id
    left join introductions_of_one_leaver
        on introductions_of_one_leaver.customer_id = customers_of_leavers.customer_id
        and introductions_of_one_leaver.leaver_id = customers_of_leavers.leaver_id
)
select * from accounts
