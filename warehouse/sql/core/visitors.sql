-- One row per visitor (browser), with the person it belongs to where the site left a trace of that.
with visits as not materialized (
    select * from core.visits
), visitor_kinds as (
    select * from core.visitor_kinds
), links as (
    select * from core.identity_links where is_chosen
), visits_counted as (
    select
        visitor_id,
        count(*) filter (where is_page_view) as page_views,
        count(distinct session_id) as sessions,
        min(visited_at) as first_seen_at,
        max(visited_at) as last_seen_at
    from visits
    group by visitor_id
), first_link as (
    select
        visitor_id,
        any_value(person_id) as person_id,
        any_value(customer_id) as customer_id,
        any_value(email) as email,
        arg_min(evidence, (evidence_at, evidence)) as link_evidence,
        min(evidence_at) as linked_at
    from links
    group by visitor_id
), visitors_joined as (
    select
        visitor_kinds.visitor_id,
        visitor_kinds.address,
        visitor_kinds.user_agent,
        first_link.person_id,
        first_link.customer_id,
        first_link.email,
        first_link.link_evidence,
        visitor_kinds.crawler_reason,
        visits_counted.page_views,
        visits_counted.sessions,
        visitor_kinds.is_human,
        visitor_kinds.is_own_staff,
        visits_counted.first_seen_at,
        visits_counted.last_seen_at,
        first_link.linked_at
    from visitor_kinds
    join visits_counted using (visitor_id)
    left join first_link using (visitor_id)
)
select * from visitors_joined
