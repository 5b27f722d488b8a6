-- One row per exhibition and state of its cards, the newest exhibition first.
select cards.exhibition, cards.state, max(exhibitions.last_date) as last_date, count(*) as cards
from marts.exhibition_follow_up as cards
left join core.exhibitions as exhibitions using (exhibition)
group by cards.exhibition, cards.state
order by last_date desc nulls last, cards.exhibition, cards.state
