-- One row per card that somebody must act on now, 30 at most: overdue ones first, the hottest first, those due soonest first.
select cards.*,
       coalesce(cards.customer_name, cards.company) as shown_company
from marts.exhibition_follow_up as cards
where cards.state in ('overdue', 'open')
order by
    cards.state <> 'overdue',
    case cards.interest when 'hot' then 1 when 'warm' then 2 else 3 end,
    cards.due_date desc,
    cards.card_id
limit 30
