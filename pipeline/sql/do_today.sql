-- One row: what waits for somebody now.
with inquiries as (
    select
        count(*) filter (where state = 'unanswered' and is_overdue) as overdue,
        count(*) filter (where state = 'unanswered') as unanswered
    from marts.unanswered_inquiries
), visitors as (
    select count(*) filter (where band = 'hot' and not is_customer and person_id is not null) as hot
    from marts.visitor_intent as buyers
    -- Who complained, or wants to be left alone, is nobody to call.
    where not exists (
        select 1 from marts.contact_holds as holds
        where holds.customer_id = buyers.customer_id and (holds.kind = 'complaint' or list_contains(holds.person_ids, buyers.person_id)))
)
select overdue, unanswered, hot from inquiries cross join visitors
