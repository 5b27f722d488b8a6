-- One row per cut-off and visitor with features, and whether that visitor bought within the horizon.
with features as (
    select cutoff_at, visitor_id from marts.visitor_features
), cutoffs as (
    select cutoff_at, horizon_ends_at, is_label_known, is_scoring from core.cutoffs
), links as (
    select visitor_id, person_id, customer_id, evidence_at from core.identity_links where is_chosen
), qualified_inquiries as (
    select person_id, received_at as happened_at from core.inquiries where is_qualified and person_id is not null
), first_orders as (
    select customer_id, min(ordered_at) as happened_at from core.orders where not is_cancelled group by customer_id
), outcomes as (
    select links.visitor_id, links.evidence_at, qualified_inquiries.happened_at
    from links
    join qualified_inquiries using (person_id)
    union all
    select links.visitor_id, links.evidence_at, first_orders.happened_at
    from links
    join first_orders using (customer_id)
), buyers as (
    -- A link that was found only after the horizon cannot have been known when the label was due.
    select distinct cutoffs.cutoff_at, outcomes.visitor_id
    from outcomes
    join cutoffs
        on outcomes.happened_at >= cutoffs.cutoff_at
        and outcomes.happened_at < cutoffs.horizon_ends_at
        and outcomes.evidence_at <= cutoffs.horizon_ends_at
), linked_before as (
    select distinct cutoffs.cutoff_at, links.visitor_id
    from links
    join cutoffs on links.evidence_at < cutoffs.cutoff_at
), examples_labelled as (
    select
        features.visitor_id,
        case when cutoffs.is_label_known then buyers.visitor_id is not null end as is_buyer,
        linked_before.visitor_id is not null as is_linked_before,
        cutoffs.is_label_known as label_known,
        cutoffs.is_scoring,
        features.cutoff_at
    from features
    join cutoffs using (cutoff_at)
    left join buyers using (cutoff_at, visitor_id)
    left join linked_before using (cutoff_at, visitor_id)
)
select * from examples_labelled
