-- One row per matter that is open with a customer, the most urgent of each first.
with rules as (
    select position, matter, within_days from ops.next_step_rules
), settings as (
    select time_zone from ops.settings
), as_of as (
    select as_of from ops.as_of
), workdays as (
    select business_days.day
    from marts.business_days as business_days
    join settings on business_days.calendar_id = 'company, ' || settings.time_zone
    where business_days.is_workday
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today_date
    from ops.as_of as as_of
    cross join settings
), rules_dated as (
    -- A day on which nobody works is moved to the next one on which somebody does.
    select
        rules.position,
        rules.matter,
        coalesce(min(workdays.day), (today.today_date + rules.within_days)::date) as last_date
    from rules
    cross join today
    left join workdays
        on workdays.day >= today.today_date + rules.within_days and workdays.day < today.today_date + rules.within_days + 14
    group by rules.position, rules.matter, today.today_date, rules.within_days
), handovers as (
    select customer_id, responsible_id from marts.handover_accounts
), customers as (
    select customer_id, owner_id from core.customers
), people_here as (
    select salespeople.salesperson_id
    from core.salespeople as salespeople
    cross join today
    where coalesce(salespeople.left_on > today.today_date, true)
), collisions as (
    select customer_id, responsible_id from marts.account_overlaps where verdict = 'collision'
), payments as (
    select * from core.payments
), statement as (
    -- The bank's statement tells nothing about days after the last receipt on it.
    select max(last_paid_date) as known_until_date from payments
), orders_cancelled as (
    select order_id from core.orders group by order_id having bool_and(is_cancelled)
), matters as (
    select
        'resolve_complaint' as matter,
        customer_id as matter_key,
        complaint_text as about,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        since_at,
        null::date as planned_date
    from marts.contact_holds
    where next_step = 'resolve_complaint'
    union all
    select
        'answer_inquiry',
        inquiry_id,
        subject,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        clock_from,
        null
    from marts.unanswered_inquiries
    where state = 'unanswered' and customer_id is not null
    union all
    select
        'tell_of_late_order',
        order_line_id,
        concat_ws(' · ', order_id, sku, strftime(promised_date, '%Y-%m-%d')),
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        orders.ordered_at,
        promised_date
    from marts.order_coverage
    join (select order_line_id, ordered_at from core.orders) as orders using (order_line_id)
    where state = 'not_met'
    union all
    select
        'keep_promise',
        commitment_id,
        sentence,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        case when state = 'open' then said_at else timezone('UTC', timezone(settings.time_zone, due_date::timestamp)) end,
        due_date
    from marts.commitments
    cross join settings
    cross join today
    left join rules on matter = 'keep_promise'
    where customer_id is not null
      and (next_step = 'do_it_and_apologise' or state = 'open' and due_date between today_date and today_date + within_days)
    union all
    select
        'settle_price',
        conflict_id,
        sku || ': ' || earlier_currency || ' ' || printf('%.2f', earlier_unit_price::double)
            || ' / ' || later_currency || ' ' || printf('%.2f', later_unit_price::double),
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        later_at,
        null
    from marts.quote_conflicts
    where state = 'conflict' and next_step is not null
    union all
    select
        'ask_for_payment',
        payment_id,
        concat_ws(' · ', order_id, method, strftime(due_date, '%Y-%m-%d')),
        customer_id,
        salesperson_id,
        currency,
        open_amount,
        null,
        ['payments:' || payment_id],
        timezone('UTC', timezone(settings.time_zone, due_date::timestamp)),
        null
    from payments
    cross join settings
    cross join statement
    where not is_paid
      and (due_date < statement.known_until_date or paid_amount > 0)
      and order_id not in (select order_id from orders_cancelled)
    union all
    select
        'agree_on_leader',
        customer_id,
        salespeople,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        last_contact_at,
        null
    from marts.account_overlaps
    where next_step = 'agree_on_leader'
    union all
    select
        'introduce_successor',
        customer_id,
        leaver_name,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        timezone('UTC', timezone(settings.time_zone, left_on::timestamp)),
        null
    from marts.handovers
    cross join settings
    where next_step = 'introduce_successor'
), matters_weighed as (
    select
        matters.*,
        rules_dated.position as rule_position,
        today.today_date,
        rules_dated.last_date,
        -- Who suffers, and who owes, longest comes first. Of all else what happened, or falls due, nearest to today: what was let slip
        -- years ago is hardly to be won back.
        case
            when matters.matter not in ('resolve_complaint', 'ask_for_payment')
                then abs(date_diff('second',
                    coalesce(timezone('UTC', timezone(settings.time_zone, matters.planned_date::timestamp)), matters.since_at), as_of.as_of))
        end as seconds_apart
    from matters
    join rules_dated using (matter)
    cross join today
    cross join settings
    cross join as_of
    where matters.customer_id is not null
), matters_ranked as (
    select
        weighed.matter,
        weighed.matter_key,
        weighed.about,
        weighed.customer_id,
        -- Where several salespeople are in each other's way, the one who leads acts; who has left acts no more.
        coalesce(collisions.responsible_id, acts.salesperson_id, handovers.responsible_id, owner.salesperson_id) as responsible_id,
        weighed.stake_currency,
        weighed.evidence_ids,
        weighed.stake_amount,
        weighed.stake_report,
        row_number() over (
            order by weighed.rule_position, weighed.seconds_apart, weighed.since_at, weighed.stake_report desc nulls last, weighed.customer_id, weighed.matter_key)
            as urgency,
        case when weighed.planned_date >= weighed.today_date then least(weighed.planned_date, weighed.last_date) else weighed.last_date end as due_date,
        weighed.since_at
    from matters_weighed as weighed
    left join collisions using (customer_id)
    left join handovers using (customer_id)
    left join customers using (customer_id)
    left join people_here as acts on acts.salesperson_id = weighed.responsible_id
    left join people_here as owner on owner.salesperson_id = customers.owner_id
), positions_told as (
    select
        * exclude (urgency, due_date, since_at),
        row_number() over (partition by customer_id order by urgency) as position,
        urgency,
        due_date,
        since_at
    from matters_ranked
)
select * from positions_told
