-- One row per matter that is open with a customer, the most urgent of each first.
with rules as (
    select position, matter, within_days from ops.next_step_rules
), settings as (
    select time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today_date
    from ops.as_of as as_of
    cross join settings
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
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        since_at
    from marts.contact_holds
    where next_step = 'resolve_complaint'
    union all
    select
        'answer_inquiry',
        inquiry_id,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        clock_from
    from marts.unanswered_inquiries
    where state = 'unanswered' and customer_id is not null
    union all
    select
        'tell_of_late_order',
        order_line_id,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        orders.ordered_at
    from marts.order_coverage
    join (select order_line_id, ordered_at from core.orders) as orders using (order_line_id)
    where state = 'not_met'
    union all
    select
        'keep_promise',
        commitment_id,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        timezone('UTC', timezone(settings.time_zone, due_date::timestamp))
    from marts.commitments
    cross join settings
    where state = 'broken' and next_step = 'do_it_and_apologise' and customer_id is not null
    union all
    select
        'settle_price',
        conflict_id,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        later_at
    from marts.quote_conflicts
    where state = 'conflict' and next_step is not null
    union all
    select
        'ask_for_payment',
        payment_id,
        customer_id,
        salesperson_id,
        currency,
        open_amount,
        null,
        ['payments:' || payment_id],
        timezone('UTC', timezone(settings.time_zone, due_date::timestamp))
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
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        last_contact_at
    from marts.account_overlaps
    where next_step = 'agree_on_leader'
    union all
    select
        'introduce_successor',
        customer_id,
        customer_id,
        responsible_id,
        stake_currency,
        stake_amount,
        stake_report,
        evidence_ids,
        timezone('UTC', timezone(settings.time_zone, left_on::timestamp))
    from marts.handovers
    cross join settings
    where next_step = 'introduce_successor'
), matters_ranked as (
    select
        matters.matter,
        matters.matter_key,
        matters.customer_id,
        -- Where several salespeople are in each other's way, the one who leads acts.
        coalesce(collisions.responsible_id, matters.responsible_id) as responsible_id,
        matters.stake_currency,
        matters.evidence_ids,
        matters.stake_amount,
        matters.stake_report,
        row_number() over (
            partition by matters.customer_id
            order by rules.position, matters.since_at, matters.matter_key) as position,
        (today.today_date + rules.within_days)::date as due_date,
        matters.since_at
    from matters
    join rules using (matter)
    cross join today
    left join collisions using (customer_id)
    where matters.customer_id is not null
)
select * from matters_ranked
