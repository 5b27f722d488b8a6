-- One row per pair of promises by two salespeople to one customer that cannot both hold.
with settings as (
    select coalesce(overlap_window_days, 90) as window_days from ops.account_settings
), promises as (
    select
        commitments.commitment_id,
        commitments.customer_id,
        commitments.customer_name,
        commitments.promised_by_id,
        commitments.promised_by_name,
        commitments.kind,
        commitments.deed,
        commitments.sku,
        commitments.sentence,
        commitments.evidence_ids[1] as evidence_id,
        commitments.state,
        commitments.due_date,
        commitments.said_date,
        commitments.said_at,
        commitments.outcome_at,
        -- What is compared: one that names none says nothing that another could contradict.
        case
            when commitments.kind = 'price' and commitments.deed = 'hold'
                then subjects.said_currency || ' ' || printf('%.2f', commitments.said_price::double)
            when commitments.kind = 'discount' then regexp_replace(printf('%.2f', commitments.said_percent::double), '\.?0+$', '') || ' %'
            when commitments.kind = 'payment_term' then commitments.said_terms
            when commitments.kind = 'delivery_date' then strftime(commitments.due_date, '%Y-%m-%d')
        end as said
    from marts.commitments as commitments
    join marts.promise_subjects as subjects on subjects.promise_id = commitments.commitment_id
    where commitments.kind in ('price', 'discount', 'payment_term', 'delivery_date') and commitments.customer_id is not null and commitments.promised_by_id is not null
), pairs as (
    select earlier as earlier, later as later
    from promises as earlier
    join promises as later
        on later.customer_id = earlier.customer_id
        and later.kind = earlier.kind
        and later.deed = earlier.deed
        and later.promised_by_id <> earlier.promised_by_id
        and (later.said_at, later.commitment_id) > (earlier.said_at, earlier.commitment_id)
    cross join settings
    where later.said <> earlier.said
      and later.said_at <= earlier.said_at + to_days(settings.window_days)
      -- A price is an article's; of the others, one that names no article may mean the other's.
      and case when earlier.kind = 'price' then later.sku = earlier.sku else coalesce(later.sku = earlier.sku, true) end
      -- What was over or done when the second spoke contradicts nothing.
      and coalesce(earlier.due_date >= later.said_date, true)
      and not coalesce(earlier.state = 'kept' and earlier.outcome_at < later.said_at, false)
)
select
    pairs.earlier.commitment_id || ' ' || pairs.later.commitment_id as promise_conflict_id,
    pairs.later.customer_id as customer_id,
    pairs.later.customer_name as customer_name,
    pairs.later.kind as kind,
    coalesce(pairs.earlier.sku, pairs.later.sku) as sku,
    pairs.earlier.commitment_id as earlier_id,
    pairs.later.commitment_id as later_id,
    pairs.earlier.promised_by_id as earlier_by_id,
    pairs.later.promised_by_id as later_by_id,
    pairs.earlier.promised_by_name as earlier_name,
    pairs.later.promised_by_name as later_name,
    pairs.earlier.said as earlier_said,
    pairs.later.said as later_said,
    pairs.earlier.sentence as earlier_sentence,
    pairs.later.sentence as later_sentence,
    [pairs.later.evidence_id, pairs.earlier.evidence_id] as evidence_ids,
    pairs.earlier.said_at as earlier_at,
    pairs.later.said_at as later_at
from pairs
