-- One row per card that somebody must act on now, 30 at most: overdue ones first, the hottest first, of these what fell due last.
select cards.*,
       coalesce(cards.customer_name, cards.company) as shown_company,
       -- A wish not to be contacted is of a person; a complaint stops selling to everybody at the customer.
       case when holds.kind = 'complaint' or list_contains(holds.person_ids, cards.person_id) then holds.state end as hold_state
from marts.exhibition_follow_up as cards
left join marts.contact_holds as holds on holds.customer_id = cards.customer_id
where cards.state in ('overdue', 'open')
order by
    cards.state <> 'overdue',
    case cards.interest when 'hot' then 1 when 'warm' then 2 else 3 end,
    cards.due_date desc,
    cards.card_id
limit 30
