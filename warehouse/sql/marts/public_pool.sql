-- One row per customer of the CRM whose owner's protection is over or ends within 14 days.
with settings as (
    select
        coalesce(settings.time_zone, 'UTC') as time_zone,
        settings.currency,
        coalesce(rules.owner_protect_days, 90) as protect_days
    from ops.settings as settings
    left join ops.account_settings as rules on true
), as_of as (
    select as_of.as_of, timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), customers as (
    select customer_id, name, country, owner_id, created_at from core.customers where is_in_crm
), contacts as (
    -- Mails, chats, calls and meetings; a mail that came back reached nobody.
    select
        activities.customer_id,
        max(activities.occurred_at) as last_contact_at,
        arg_max(activities.activity_id, (activities.occurred_at, activities.activity_id)) as activity_id
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where not purposes.has_come_back and activities.customer_id is not null and activities.occurred_at is not null
    group by activities.customer_id
), reach as (
    select salesperson_id, known_until from core.salesperson_reach
), salespeople as (
    select salesperson_id, left_on from core.salespeople
), handovers as (
    select customer_id, responsible_id from marts.handovers
), orders as (
    select
        customer_id,
        sum(net_report) as revenue_report,
        max(ordered_date) as last_order_date
    from marts.order_profit
    where not is_cancelled and customer_id is not null
    group by customer_id
), releases as (
    select
        customers.*,
        contacts.last_contact_at,
        contacts.activity_id,
        timezone(settings.time_zone, timezone('UTC', coalesce(contacts.last_contact_at, customers.created_at)))::date
            + settings.protect_days as release_date,
        as_of.today,
        settings.currency,
        settings.time_zone,
        case when customers.owner_id is null then as_of.as_of else reach.known_until end as known_until
    from customers
    cross join settings
    cross join as_of
    left join contacts using (customer_id)
    left join reach on reach.salesperson_id = customers.owner_id
), judged as (
    select
        *,
        case
            when release_date > today then 'ending'
            when coalesce(release_date <= timezone(time_zone, timezone('UTC', known_until))::date, false) then 'released'
            else 'not_known'
        end as state
    from releases
    where release_date <= today + 14
)
select
    judged.customer_id,
    judged.name as customer_name,
    judged.country,
    judged.owner_id,
    judged.state,
    case
        when owner.left_on <= judged.today then handovers.responsible_id
        else judged.owner_id
    end as responsible_id,
    case
        when judged.state = 'not_known' then 'renew_export'
        when judged.state = 'ending' then 'contact_customer'
        when orders.customer_id is not null then 'decide_owner'
        else 'release'
    end as next_step,
    case when orders.revenue_report is not null then judged.currency end as stake_currency,
    case
        when judged.activity_id is null then []::varchar[]
        else ['activities:' || judged.activity_id]
    end as evidence_ids,
    judged.today - judged.release_date as released_days,
    orders.revenue_report as stake_amount,
    orders.revenue_report as stake_report,
    orders.customer_id is not null as has_ordered,
    judged.release_date,
    orders.last_order_date,
    case when judged.state = 'ending' then judged.release_date else judged.today end as next_step_on,
    judged.last_contact_at,
    judged.known_until
from judged
left join salespeople as owner on owner.salesperson_id = judged.owner_id
left join handovers using (customer_id)
left join orders using (customer_id)
