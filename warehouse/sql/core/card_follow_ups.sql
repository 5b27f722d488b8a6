-- One row per entry of an exhibition list: who it is, what they did on the website, who follows up by when, and whether it happened.
with cards as (
    select * from core.exhibition_contacts
), readings as (
    select * from core.card_readings
), exhibitions as (
    select exhibition, last_date from core.exhibitions
), customers as (
    select customer_id, name, country, owner_id, is_in_crm, created_at from core.customers
), salespeople as (
    select salesperson_id, name, team, joined_on, left_on from core.salespeople
), reach as (
    select salesperson_id, known_until from core.salesperson_reach
), as_of as (
    select as_of, timezone(time_zone, timezone('UTC', as_of))::date as today, time_zone
    from ops.as_of
    cross join ops.settings
), workdays as (
    select day, workdays_before, is_workday
    from marts.business_days
    join core.calendars as calendars using (calendar_id)
    where calendars.is_of_company
), first_orders as (
    select customer_id, min(ordered_at) as ordered_at from core.orders where customer_id is not null group by customer_id
), replies as (
    select activity_id, customer_id, person_id, salesperson_id, occurred_at from core.activities where is_reply
), sessions_of_people as (
    select visitors.person_id, sessions.started_at
    from core.sessions as sessions
    join core.visitors as visitors using (visitor_id)
    where visitors.person_id is not null and sessions.is_human and not visitors.is_own_staff
), sessions_counted as (
    select
        cards.card_id,
        count(*) filter (where started_at < cards.met_from_at) as sessions_before,
        count(*) filter (where started_at >= cards.met_until_at) as sessions_since
    from cards
    join sessions_of_people using (person_id)
    group by cards.card_id
), cards_known as (
    select
        cards.*,
        readings.kind,
        readings.interest,
        readings.series as product_series,
        customers.name as customer_name,
        case
            when first_orders.ordered_at < cards.met_from_at then 'customer'
            when customers.is_in_crm and customers.created_at < cards.met_from_at then 'known'
            when cards.met_from_at is null and customers.is_in_crm then 'not_known'
            else 'new'
        end as known_as,
        customers.owner_id,
        exhibitions.last_date,
        case readings.interest when 'hot' then 2 when 'warm' then 5 when 'cold' then 15 end as workdays_given
    from cards
    join readings using (card_id)
    left join exhibitions using (exhibition)
    left join customers using (customer_id)
    left join first_orders using (customer_id)
), cards_due as (
    select
        cards_known.*,
        due_days.day as due_date,
        case when known_as in ('known', 'customer') then coalesce(owner_id, salesperson_id) else salesperson_id end as first_responsible_id
    from cards_known
    left join workdays as last_days on last_days.day = cards_known.last_date
    left join workdays as due_days
        on due_days.is_workday
        and due_days.workdays_before
            = last_days.workdays_before + last_days.is_workday::bigint + cards_known.workdays_given - 1
), responsible_told as (
    -- Who has left before the day is due leaves it to the most senior of the team.
    select
        cards_due.*,
        case
            when leaver.left_on <= coalesce(cards_due.due_date, as_of.today) then (
                select arg_min(senior.salesperson_id, (senior.joined_on, senior.salesperson_id))
                from salespeople as senior
                where senior.team = leaver.team
                  and coalesce(senior.joined_on, date '1900-01-01') <= coalesce(cards_due.due_date, as_of.today)
                  and coalesce(senior.left_on, date '9999-12-31') > coalesce(cards_due.due_date, as_of.today))
            else cards_due.first_responsible_id
        end as responsible_id
    from cards_due
    cross join as_of
    left join salespeople as leaver on leaver.salesperson_id = cards_due.first_responsible_id
), replies_to_cards as (
    select cards.card_id, replies.* exclude (customer_id, person_id)
    from cards
    join replies on replies.customer_id = cards.customer_id and replies.occurred_at > cards.met_from_at
    union
    select cards.card_id, replies.* exclude (customer_id, person_id)
    from cards
    join replies on replies.person_id = cards.person_id and replies.occurred_at > cards.met_from_at
), first_replies as (
    select
        card_id,
        arg_min(activity_id, (occurred_at, activity_id)) as activity_id,
        arg_min(salesperson_id, (occurred_at, activity_id)) as followed_up_by,
        min(occurred_at) as followed_up_at
    from replies_to_cards
    group by card_id
), states_told as (
    select
        responsible_told.*,
        first_replies.activity_id,
        first_replies.followed_up_by,
        first_replies.followed_up_at,
        reach.known_until,
        as_of.today,
        case
            when interest = 'none' then 'none_due'
            when due_date is null or met_from_at is null then 'not_known'
            when timezone(as_of.time_zone, timezone('UTC', followed_up_at))::date <= due_date then 'done_in_time'
            when followed_up_at is not null then 'late'
            when responsible_told.customer_id is null or responsible_told.responsible_id is null then 'not_known'
            when reach.known_until is null
                or timezone(as_of.time_zone, timezone('UTC', reach.known_until))::date < least(due_date, as_of.today) then 'not_known'
            when due_date >= as_of.today then 'open'
            else 'overdue'
        end as state,
        -- A card that is tied to nobody in the CRM may have been answered under another name: that accuses nobody.
        case
            when due_date is null or met_from_at is null then 'day_not_known'
            when responsible_told.customer_id is null then 'nobody_in_crm'
            when responsible_told.responsible_id is null then 'nobody_in_charge'
            else 'source_ends'
        end as reason_if_not_known
    from responsible_told
    cross join as_of
    left join first_replies using (card_id)
    left join reach on reach.salesperson_id = responsible_told.responsible_id
)
select
    states_told.card_id,
    states_told.exhibition,
    states_told.customer_id,
    states_told.person_id,
    states_told.customer_name,
    states_told.name,
    states_told.company,
    states_told.email,
    states_told.country,
    states_told.kind,
    states_told.known_as,
    states_told.product_series as series,
    states_told.interest,
    states_told.notes,
    states_told.salesperson_id as taken_by_id,
    states_told.responsible_id,
    salespeople.name as responsible_name,
    states_told.state,
    case
        when state in ('overdue', 'open') then 'follow_up'
        when state = 'not_known' and reason_if_not_known = 'nobody_in_crm' then 'enter_in_crm'
        when state = 'not_known' and reason_if_not_known = 'nobody_in_charge' then 'assign'
        when state = 'not_known' then 'ask_responsible'
    end as next_step,
    case when state = 'not_known' then reason_if_not_known end as not_known_reason,
    states_told.followed_up_by as followed_up_by_id,
    coalesce(sessions_before, 0) as sessions_before,
    coalesce(sessions_since, 0) as sessions_since,
    list_filter(
        ['exhibition_contacts:' || states_told.card_id, 'activities:' || states_told.activity_id],
        lambda evidence_id: evidence_id is not null) as evidence_ids,
    states_told.due_date,
    case
        when state = 'open' then states_told.due_date
        when state in ('overdue', 'not_known') then states_told.today
    end as next_step_on,
    states_told.met_at,
    states_told.followed_up_at,
    states_told.known_until
from states_told
left join sessions_counted using (card_id)
left join salespeople on salespeople.salesperson_id = states_told.responsible_id
