-- One row per customer of a salesperson who has left: who took over, as far as it can be said without reading texts.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), salespeople as (
    select salesperson_id, name, left_on from core.salespeople
), customers as (
    select customer_id, name from core.customers
), accounts as (
    select * from core.leaver_customers
), successors as (
    select * from core.successors
), opportunities as (
    select * from core.opportunities
), stages as (
    select * from core.opportunity_stages
), contacts as (
    select activities.activity_id, activities.customer_id, activities.salesperson_id, activities.occurred_at
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where activities.customer_id is not null and not purposes.has_come_back
), contacts_reach as (
    select salesperson_id, known_until from core.salesperson_reach
), contacts_before as (
    select
        accounts.customer_id,
        arg_max(contacts.activity_id, (contacts.occurred_at, contacts.activity_id)) as activity_id,
        max(contacts.occurred_at) as last_contact_at
    from accounts
    join contacts on contacts.customer_id = accounts.customer_id and contacts.occurred_at < accounts.left_at
    group by accounts.customer_id
), contacts_since as (
    select
        accounts.customer_id,
        arg_min(contacts.activity_id, (contacts.occurred_at, contacts.activity_id)) as activity_id,
        arg_min(contacts.salesperson_id, (contacts.occurred_at, contacts.activity_id)) as salesperson_id,
        min(contacts.occurred_at) as contact_since_at
    from accounts
    join contacts on contacts.customer_id = accounts.customer_id and contacts.occurred_at >= accounts.left_at
    group by accounts.customer_id
), deals_open as (
    select
        opportunities.customer_id,
        opportunities.owner_id,
        list('opportunities:' || opportunities.opportunity_id order by amount_report desc nulls last, opportunities.opportunity_id) as evidence_ids,
        count(*) as open_deals,
        case when count(distinct currency) = 1 then min(currency) end as stake_currency,
        case when count(distinct currency) = 1 then sum(amount) end as stake_amount,
        sum(amount_report) as stake_report
    from opportunities
    where not is_closed and customer_id is not null
    group by opportunities.customer_id, opportunities.owner_id
), deals_at_leaving as (
    select
        accounts.customer_id,
        count(*) filter (where last_stage.is_open) as deals_when_left
    from accounts
    join lateral (
        select
            stages.opportunity_id,
            arg_max(
                not stages.is_lost and not regexp_matches(lower(stages.stage), '^(closed[ -]?)?won\b|赢单|成交|已签'),
                stages.position) as is_open
        from stages
        where stages.customer_id = accounts.customer_id and stages.owner_id = accounts.leaver_id and stages.entered_at < accounts.left_at
        group by stages.opportunity_id
    ) as last_stage on true
    group by accounts.customer_id
), silences as (
    select
        customer_id,
        leaver_id,
        list('opportunity_stages:' || stage_id order by moved_at, stage_id) as evidence_ids,
        count(*) as silent_stages
    from marts.silent_stages
    where state = 'silent'
    group by customer_id, leaver_id
), joined as (
    select
        accounts.*,
        coalesce(
            accounts.introduced_id,
            case when accounts.owner_id <> accounts.leaver_id then accounts.owner_id end,
            contacts_since.salesperson_id) as successor_id,
        successors.proposed_id,
        successors.rule as successor_rule,
        contacts_before.activity_id as last_activity_id,
        contacts_before.last_contact_at,
        contacts_since.contact_since_at,
        contacts_since.activity_id as first_activity_id,
        coalesce(deals_at_leaving.deals_when_left, 0) as deals_when_left,
        coalesce(deals_open.open_deals, 0) as open_deals,
        deals_open.stake_currency,
        deals_open.stake_amount,
        deals_open.stake_report,
        coalesce(silences.silent_stages, 0) as silent_stages,
        deals_open.evidence_ids as deal_evidence,
        silences.evidence_ids as silence_evidence,
        contacts_reach.known_until
    from accounts
    left join successors using (customer_id)
    left join contacts_before using (customer_id)
    left join contacts_since using (customer_id)
    left join deals_at_leaving using (customer_id)
    left join deals_open on deals_open.customer_id = accounts.customer_id and deals_open.owner_id = accounts.leaver_id
    left join silences on silences.customer_id = accounts.customer_id and silences.leaver_id = accounts.leaver_id
    left join contacts_reach on contacts_reach.salesperson_id = successors.proposed_id
), judged as (
    select
        joined.*,
        case
            when successor_id is not null then 'handed_over'
            when known_until > left_at then 'nobody'
            else 'not_known'
        end as state,
        successor.left_on is not null and successor.left_on <= today.today as has_successor_left,
        today.today
    from joined
    cross join today
    left join salespeople as successor on successor.salesperson_id = joined.successor_id
)
select
    judged.customer_id,
    customers.name as customer_name,
    judged.leaver_id,
    leaver.name as leaver_name,
    judged.owner_id,
    judged.successor_id,
    judged.proposed_id as proposed_successor_id,
    judged.successor_rule,
    judged.state,
    case when judged.successor_id is null or judged.has_successor_left then judged.proposed_id else judged.successor_id end
        as responsible_id,
    judged.stake_currency,
    judged.stake_amount,
    judged.stake_report,
    judged.open_deals,
    judged.deals_when_left,
    judged.silent_stages,
    list_concat(
        coalesce(judged.deal_evidence, []), coalesce(judged.silence_evidence, []),
        case when judged.introduction_id is null then [] else ['activities:' || judged.introduction_id] end,
        case when judged.last_activity_id is null then [] else ['activities:' || judged.last_activity_id] end,
        case when judged.first_activity_id is null then [] else ['activities:' || judged.first_activity_id] end,
        ['customers:' || judged.customer_id]) as evidence_ids,
    judged.introduction_id is not null as is_introduced,
    judged.is_entered_later,
    coalesce(judged.has_successor_left, false) as has_successor_left,
    judged.left_on as left_on,
    judged.last_contact_at,
    judged.contact_since_at,
    judged.known_until
from judged
left join customers using (customer_id)
left join salespeople as leaver on leaver.salesperson_id = judged.leaver_id
