-- One row per answer and row that shows it, with the file and the line where that row stands.
with answers as (
    select 'unanswered_inquiries' as answer, inquiry_id as answer_id, evidence_ids from marts.unanswered_inquiries
    union all select 'quote_conflicts', conflict_id, evidence_ids from marts.quote_conflicts
    union all select 'contact_holds', customer_id, evidence_ids from marts.contact_holds
    union all select 'exhibition_follow_up', card_id, evidence_ids from core.card_follow_ups
    union all select 'hold_breaches', breach_id, evidence_ids from marts.hold_breaches
    union all select 'commitments', commitment_id, evidence_ids from marts.commitments
    union all select 'handovers', customer_id, evidence_ids from marts.handovers
    union all select 'silent_stages', stage_id, evidence_ids from marts.silent_stages
    union all select 'promise_conflicts', promise_conflict_id, evidence_ids from marts.promise_conflicts
    union all select 'account_overlaps', customer_id, evidence_ids from marts.account_overlaps
    union all select 'channel_preference', customer_id, evidence_ids from marts.channel_preference
    union all select 'customer_value', customer_id, evidence_ids from marts.customer_value
    union all select 'public_pool', customer_id, evidence_ids from marts.public_pool
    union all select 'receivables', payment_id, evidence_ids from marts.receivables
    union all select 'order_coverage', order_line_id, evidence_ids from marts.order_coverage
    union all select 'product_opinion', opinion_id, evidence_ids from marts.product_opinion
    union all select 'product_interest', interest_id, evidence_ids from marts.product_interest
    union all select 'lifecycle', lifecycle_id, evidence_ids from marts.lifecycle where is_overdue
    union all select 'next_steps', customer_id, evidence_ids from marts.next_steps
), rows_named as (
    select
        answer,
        answer_id,
        unnest(evidence_ids) as evidence_id,
        generate_subscripts(evidence_ids, 1) as position
    from answers
), places as (
    select evidence_id, table_name, file_id, line from core.record_places
), files as (
    select file_id, source, path from ops.files
), places_joined as (
    select
        rows_named.answer,
        rows_named.answer_id,
        rows_named.evidence_id,
        split_part(rows_named.evidence_id, ':', 1) as table_name,
        files.source,
        files.path as source_path,
        rows_named.position,
        places.line
    from rows_named
    left join places using (evidence_id)
    left join files using (file_id)
)
select * from places_joined
