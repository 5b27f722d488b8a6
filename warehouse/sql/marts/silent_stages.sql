-- One row per stage of a leaver's deal that moved without a contact that anybody recorded.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), salespeople as (
    select salesperson_id, name, left_on from core.salespeople
), customers as (
    select customer_id, name from core.customers
), opportunities as (
    select opportunity_id, product, currency, amount, amount_report, is_closed from core.opportunities
), stages as (
    select * from core.opportunity_stages
), contacts as (
    select activities.customer_id, activities.occurred_at
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where activities.customer_id is not null and not purposes.has_come_back
), contacts_monthly as (
    select date_trunc('month', occurred_at) as month, count(*) as contacts from contacts group by 1
), contacts_reach as (
    -- An export that begins on some day still holds a few older rows: it reaches back to its first month that is at least half a usual one.
    select
        (select min(month) from contacts_monthly where 2 * contacts >= (select median(contacts) from contacts_monthly)) as known_from,
        (select max(occurred_at) from contacts) as known_until
), steps as (
    -- An inquiry opens the first stage and its answer the second; that a deal was lost needs no talk.
    select
        stages.*,
        salespeople.name as leaver_name,
        salespeople.left_on,
        least(stages.stage_before_at, stages.entered_at - interval 3 day) as from_at,
        stages.entered_at + interval 1 day as until_at
    from stages
    join salespeople on salespeople.salesperson_id = stages.owner_id
    cross join settings
    cross join as_of
    where stages.position >= 3 and not stages.is_lost and stages.customer_id is not null
      and salespeople.left_on <= timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date
      and timezone(settings.time_zone, timezone('UTC', stages.entered_at))::date < salespeople.left_on
), steps_without_contact as (
    select * from steps
    where not exists (
        -- People write things down a day late, and a talk three days before still explains the step.
        select 1 from contacts
        where contacts.customer_id = steps.customer_id and contacts.occurred_at between steps.from_at and steps.until_at)
)
select
    steps_without_contact.stage_id,
    steps_without_contact.customer_id,
    customers.name as customer_name,
    steps_without_contact.opportunity_id,
    opportunities.product,
    steps_without_contact.stage_before,
    steps_without_contact.stage,
    steps_without_contact.owner_id as leaver_id,
    steps_without_contact.leaver_name,
    case
        when steps_without_contact.entered_at - interval 3 day >= contacts_reach.known_from
            and steps_without_contact.until_at <= contacts_reach.known_until then 'silent'
        else 'not_known'
    end as state,
    'ask_leaver' as next_step,
    opportunities.currency as stake_currency,
    opportunities.amount as stake_amount,
    opportunities.amount_report as stake_report,
    ['opportunity_stages:' || steps_without_contact.stage_id] as evidence_ids,
    not opportunities.is_closed as is_open,
    steps_without_contact.left_on as left_on,
    steps_without_contact.stage_before_at,
    steps_without_contact.entered_at as moved_at
from steps_without_contact
cross join contacts_reach
left join opportunities using (opportunity_id)
left join customers on customers.customer_id = steps_without_contact.customer_id
