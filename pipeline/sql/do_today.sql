-- One row: what waits for somebody now.
with inquiries as (
    select
        count(*) filter (where state = 'unanswered' and is_overdue) as overdue,
        count(*) filter (where state = 'unanswered') as unanswered
    from marts.unanswered_inquiries
), visitors as (
    select count(*) filter (where band = 'hot' and not is_customer and person_id is not null) as hot
    from marts.visitor_intent
)
select overdue, unanswered, hot from inquiries cross join visitors
