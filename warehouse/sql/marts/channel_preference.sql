-- One row per customer who stated a channel, or with whom somebody talked.
with settings as (
    select time_zone from ops.settings
), customers as (
    select customer_id, name, country, owner_id from core.customers
), salespeople as (
    select
        salespeople.salesperson_id,
        coalesce(salespeople.left_on <= timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date, false)
            as has_left
    from core.salespeople as salespeople
    cross join ops.as_of as as_of
    cross join settings
), handovers as (
    select customer_id, responsible_id from marts.handovers
), zones as (
    select country, time_zone from core.country_zones
), contacts as (
    select
        contact_id,
        person_id,
        customer_id,
        country,
        created_at,
        case
            when regexp_matches(preferred_channel, 'whats ?app', 'i') then 'whatsapp'
            when regexp_matches(preferred_channel, 'we ?(chat|com)|微信', 'i') then 'wechat'
            when regexp_matches(preferred_channel, 'mail|邮', 'i') then 'mail'
            when regexp_matches(preferred_channel, 'phone|call|mobile|tel|电话|手机', 'i') then 'phone'
            when preferred_channel is not null then 'other'
        end as channel
    from core.contacts
), people as (
    select person_id, arg_min(channel, (created_at, contact_id)) as channel
    from contacts
    where channel is not null
    group by person_id
), statements as (
    select
        customer_id,
        arg_min(channel, (coalesce(created_at, timestamp '9999-12-31'), contact_id)) as stated_channel,
        arg_min(person_id, (coalesce(created_at, timestamp '9999-12-31'), contact_id)) as stated_by
    from contacts
    where channel is not null
    group by customer_id
), countries_of_people as (
    select customer_id, case when count(distinct country) = 1 then min(country) end as country
    from contacts
    where country is not null
    group by customer_id
), talks as (
    select
        activities.activity_id,
        activities.customer_id,
        activities.person_id,
        activities.direction,
        case activities.activity_type when 'mail' then 'mail' when 'chat' then 'chat' when 'call' then 'phone' end as channel,
        activities.occurred_at
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
    where activities.activity_type in ('mail', 'chat', 'call') and not purposes.has_come_back
      and activities.customer_id is not null and activities.occurred_at is not null
), inbound_by_channel as (
    select customer_id, channel, count(*) as messages
    from talks
    where direction = 'in'
    group by customer_id, channel
), observed as (
    select
        customer_id,
        arg_min(channel, (-messages, case channel when 'mail' then 1 when 'chat' then 2 else 3 end)) as observed_channel,
        sum(messages)::bigint as inbound
    from inbound_by_channel
    group by customer_id
), contacts_judged as (
    -- An export names no chat program: whoever wants one has it with any chat.
    select
        talks.*,
        talks.channel = people.channel
            or talks.channel = 'chat' and people.channel in ('whatsapp', 'wechat') as is_kept
    from talks
    join people using (person_id)
    where talks.direction = 'out'
), ours as (
    select
        customer_id,
        count(*) as contacts,
        count(*) filter (where is_kept) as contacts_kept,
        list('activities:' || activity_id order by occurred_at desc, activity_id) filter (where not is_kept)
            as evidence_ids
    from contacts_judged
    group by customer_id
), places as (
    select
        customers.customer_id,
        coalesce(zones.time_zone, settings.time_zone) as time_zone,
        zones.time_zone is not null as is_local_time
    from customers
    cross join settings
    left join countries_of_people using (customer_id)
    left join zones on zones.country = coalesce(customers.country, countries_of_people.country)
), slots_wanted as (
    select distinct places.time_zone, time_bucket(interval 15 minutes, talks.occurred_at) as slot_at
    from talks
    join places using (customer_id)
    where talks.direction = 'in'
), slots as (
    select time_zone, slot_at, hour(timezone(time_zone, timezone('UTC', slot_at))) as local_hour from slots_wanted
), hours as (
    select
        talks.customer_id,
        count(*) as messages,
        quantile_disc(slots.local_hour, 0.1) as from_hour,
        quantile_disc(slots.local_hour, 0.9) + 1 as to_hour
    from talks
    join places using (customer_id)
    join slots on slots.time_zone = places.time_zone and slots.slot_at = time_bucket(interval 15 minutes, talks.occurred_at)
    where talks.direction = 'in'
    group by talks.customer_id
), customers_told as (
    select customer_id from statements
    union select customer_id from observed
    union select customer_id from ours
)
select
    customers_told.customer_id,
    customers.name as customer_name,
    customers.country,
    case when salespeople.has_left then handovers.responsible_id else customers.owner_id end as responsible_id,
    coalesce(statements.stated_channel, observed.observed_channel) as channel,
    statements.stated_channel,
    observed.observed_channel,
    places.time_zone,
    list_concat(
        case when statements.stated_by is null then [] else ['people:' || statements.stated_by] end,
        coalesce(ours.evidence_ids[:10], [])) as evidence_ids,
    coalesce(observed.inbound, 0) as inbound,
    coalesce(ours.contacts, 0) as contacts,
    coalesce(ours.contacts_kept, 0) as contacts_kept,
    ours.contacts_kept / ours.contacts::double as kept_share,
    case when hours.messages >= 5 then hours.from_hour end as from_hour,
    case when hours.messages >= 5 then hours.to_hour end as to_hour,
    places.is_local_time
from customers_told
left join customers using (customer_id)
left join salespeople on salespeople.salesperson_id = customers.owner_id
left join handovers using (customer_id)
left join statements using (customer_id)
left join observed using (customer_id)
left join ours using (customer_id)
left join places using (customer_id)
left join hours using (customer_id)
