-- One row per customer to whom nobody may sell now.
with settings as (
    select coalesce(settings.time_zone, 'UTC') as time_zone, coalesce(rules.hold_cooling_days, 14) as cooling_days
    from ops.settings as settings
    left join ops.account_settings as rules on true
), as_of as (
    select as_of from ops.as_of
), customers as (
    select customer_id, name, country, owner_id from core.customers
), salespeople as (
    select salesperson_id, name, left_on from core.salespeople
), handovers as (
    select customer_id, responsible_id from marts.handover_accounts
), complaints as (
    select complaint_id, text, series, owner_id, file_id, greatest(opened_at, closed_at, reopened_at) as changed_at from core.complaints
), files as (
    select file_id, source from ops.files
), complaints_reach as (
    select files.source, max(complaints.changed_at) as known_until
    from complaints
    join files using (file_id)
    group by files.source
), holds as (
    select holds.*
    from core.holds as holds
    cross join as_of
    where holds.customer_id is not null and coalesce(holds.since_at <= as_of.as_of, true)
), periods_begun as (
    -- Complaints that run into one another are one hold, since the first.
    select
        *,
        coalesce(since_at >= max(coalesce(until_at, timestamp '9999-01-01')) over earlier, true) as is_new_period
    from holds
    where kind = 'complaint'
    window earlier as (
        partition by customer_id order by since_at, hold_id rows between unbounded preceding and 1 preceding)
), periods_numbered as (
    select *, count(*) filter (where is_new_period) over (partition by customer_id order by since_at, hold_id) as period
    from periods_begun
), complaint_periods as (
    select
        numbered.customer_id,
        min(numbered.since_at) as since_at,
        case when bool_and(numbered.until_at is not null) then max(numbered.until_at) end as until_at,
        bool_or(numbered.reopened_at is not null) as was_reopened,
        case max(case numbered.severity when 'high' then 3 when 'medium' then 2 when 'low' then 1 else 0 end)
            when 3 then 'high' when 2 then 'medium' when 1 then 'low' else 'not_known'
        end as severity,
        list(numbered.complaint_id order by numbered.since_at, numbered.complaint_id) as complaint_ids,
        count(*) filter (where numbered.resolved_at is null) as unresolved,
        arg_min(complaints.text, (numbered.since_at, numbered.complaint_id)) as complaint_text,
        arg_min(complaints.series, (numbered.since_at, numbered.complaint_id)) as series,
        arg_min(complaints.owner_id, (numbered.since_at, numbered.complaint_id)) filter (where complaints.owner_id is not null) as handler_id,
        min(complaints_reach.known_until) as known_until
    from periods_numbered as numbered
    left join complaints using (complaint_id)
    left join files on files.file_id = numbered.file_id
    left join complaints_reach using (source)
    group by numbered.customer_id, numbered.period
), complaint_holds as (
    select complaint_periods.*
    from complaint_periods
    cross join as_of
    where until_at is null or until_at > as_of.as_of
), refusals as (
    select
        customer_id,
        min(since_at) as since_at,
        list(person_id order by since_at nulls last, person_id) as person_ids,
        count(*) as people
    from holds
    where kind = 'do_not_contact'
    group by customer_id
), customers_on_hold as (
    select
        coalesce(complaint_holds.customer_id, refusals.customer_id) as customer_id,
        case when complaint_holds.customer_id is null then 'do_not_contact' else 'complaint' end as kind,
        coalesce(complaint_holds.since_at, refusals.since_at) as since_at,
        complaint_holds.* exclude (customer_id, since_at),
        coalesce(refusals.person_ids, []) as person_ids,
        coalesce(refusals.people, 0) as refusing_people
    from complaint_holds
    full join refusals on refusals.customer_id = complaint_holds.customer_id
), deals as (
    select
        customer_id,
        list('opportunities:' || opportunity_id order by amount_report desc nulls last, opportunity_id) as evidence_ids,
        count(*) as open_deals,
        case when count(distinct currency) = 1 then min(currency) end as stake_currency,
        case when count(distinct currency) = 1 then sum(amount) end as stake_amount,
        sum(amount_report) as stake_report
    from core.opportunities
    where not is_closed and customer_id is not null
    group by customer_id
), recipients as (
    select campaigns.customer_id, count(distinct campaigns.email) as campaign_recipients
    from core.campaigns as campaigns
    cross join as_of
    where campaigns.sent_at > as_of.as_of - interval 365 day
    group by campaigns.customer_id
), breaches as (
    select
        customers_on_hold.customer_id,
        list(breaches.evidence_ids[1] order by breaches.happened_at desc, breaches.breach_id) as evidence_ids,
        count(*) as breaches,
        max(breaches.happened_at) as last_breach_at
    from customers_on_hold
    join marts.hold_breaches as breaches
        on breaches.customer_id = customers_on_hold.customer_id and breaches.hold_kind = customers_on_hold.kind
    where breaches.state = 'breach' and breaches.happened_at >= customers_on_hold.since_at
    group by customers_on_hold.customer_id
), judged as (
    select
        customers_on_hold.*,
        case
            when kind = 'do_not_contact' then 'do_not_contact'
            when until_at is not null then 'cooling'
            when known_until + to_days(settings.cooling_days) < as_of.as_of then 'not_known'
            else 'open'
        end as state,
        timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today,
        timezone(settings.time_zone, timezone('UTC', until_at))::date as until_date
    from customers_on_hold
    cross join settings
    cross join as_of
)
select
    judged.customer_id,
    customers.name as customer_name,
    customers.country,
    judged.kind,
    judged.state,
    judged.severity,
    judged.series,
    judged.complaint_text,
    coalesce(judged.complaint_ids, []) as complaint_ids,
    judged.person_ids,
    case
        when handler.salesperson_id is not null and coalesce(handler.left_on > judged.today, true) then handler.salesperson_id
        when owner.left_on <= judged.today then handovers.responsible_id
        else customers.owner_id
    end as responsible_id,
    case judged.state
        when 'do_not_contact' then 'strike_from_lists'
        when 'cooling' then 'wait_until_cooled'
        when 'not_known' then 'ask_service'
        else 'resolve_complaint'
    end as next_step,
    deals.stake_currency,
    deals.stake_amount,
    deals.stake_report,
    coalesce(deals.open_deals, 0) as open_deals,
    coalesce(recipients.campaign_recipients, 0) as campaign_recipients,
    coalesce(judged.unresolved, 0) as unresolved_complaints,
    judged.refusing_people,
    coalesce(breaches.breaches, 0) as breaches,
    list_concat(
        list_transform(coalesce(judged.complaint_ids, []), complaint -> 'complaints:' || complaint),
        list_transform(judged.person_ids, person -> 'people:' || person),
        coalesce(breaches.evidence_ids, []),
        coalesce(deals.evidence_ids, [])) as evidence_ids,
    coalesce(judged.was_reopened, false) as was_reopened,
    case when judged.state = 'cooling' then judged.until_date else judged.today end as next_step_on,
    judged.since_at,
    judged.until_at,
    breaches.last_breach_at,
    judged.known_until
from judged
left join customers using (customer_id)
left join salespeople as owner on owner.salesperson_id = customers.owner_id
left join salespeople as handler on handler.salesperson_id = judged.handler_id
left join handovers using (customer_id)
left join deals using (customer_id)
left join recipients using (customer_id)
left join breaches using (customer_id)
