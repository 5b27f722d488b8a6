-- One row per customer of a salesperson who has left, with what the leaver promised and what is to be done.
with settings as (
    select coalesce(time_zone, 'UTC') as time_zone from ops.settings
), today as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), accounts as (
    select * from marts.handover_accounts
), promises as (
    select * from marts.commitments
), promises_left as (
    -- What the leaver promised this customer, and nothing shows it done: the successor has to do it, or to ask.
    select
        accounts.customer_id,
        promises.commitment_id,
        promises.sentence,
        promises.kind,
        promises.due_date,
        promises.said_at,
        promises.evidence_ids[1] as evidence_id,
        promises.state <> 'not_known' as is_open,
        -- What can still be kept comes first, the next one first; then what was broken last; then what has no day.
        case when promises.due_date >= today.today then 1 when promises.due_date is not null then 2 else 3 end as urgency,
        abs(promises.due_date - today.today) as days_apart
    from accounts
    join promises on promises.customer_id = accounts.customer_id and promises.promised_by_id = accounts.leaver_id
    cross join today
    where promises.state in ('open', 'not_known') or promises.next_step = 'do_it_and_apologise'
), promises_counted as (
    select
        customer_id,
        count(*) filter (where is_open) as open_promises,
        count(*) filter (where not is_open) as unclear_promises,
        list(evidence_id order by not is_open, urgency, days_apart, said_at, commitment_id) as evidence_ids,
        first(struct_pack(commitment_id, kind, sentence, due_date) order by not is_open, urgency, days_apart, said_at, commitment_id) as most_urgent
    from promises_left
    group by customer_id
), steps_told as (
    select
        accounts.*,
        promises_counted.most_urgent,
        promises_counted.evidence_ids as promise_evidence,
        coalesce(promises_counted.open_promises, 0) as open_promises,
        coalesce(promises_counted.unclear_promises, 0) as unclear_promises,
        today.today,
        case
            when accounts.successor_id is null or accounts.has_successor_left then 'introduce_successor'
            when accounts.owner_id = accounts.leaver_id then 'change_owner'
            when promises_counted.open_promises > 0 then 'keep_promise'
            when accounts.silent_stages > 0 or promises_counted.unclear_promises > 0 then 'ask_leaver'
            else 'none'
        end as next_step
    from accounts
    cross join today
    left join promises_counted using (customer_id)
)
select
    customer_id,
    customer_name,
    leaver_id,
    leaver_name,
    owner_id,
    successor_id,
    proposed_successor_id,
    successor_rule,
    state,
    responsible_id,
    next_step,
    most_urgent.commitment_id as promise_id,
    most_urgent.kind as promise_kind,
    most_urgent.sentence as promise_sentence,
    stake_currency,
    stake_amount,
    stake_report,
    open_deals,
    deals_when_left,
    silent_stages,
    open_promises,
    unclear_promises,
    list_concat(coalesce(promise_evidence, []), evidence_ids) as evidence_ids,
    is_introduced,
    is_entered_later,
    left_on,
    most_urgent.due_date as promise_due_date,
    case when next_step <> 'none' and next_step <> 'ask_leaver' then today end as next_step_on,
    last_contact_at,
    contact_since_at,
    known_until
from steps_told
