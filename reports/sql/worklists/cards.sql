-- One row per card that asks for something: overdue ones first, then those not due yet, then those of the last 365 days of which nobody knows.
with as_of as (
    select timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE as today_date from ops.settings
), holds as (
    select customer_id, min('hold_' || state) as hold from marts.contact_holds where kind = 'complaint' group by customer_id
), refusals as (
    select person_id, true as asked_not_to from core.people where do_not_contact
)
select cards.card_id, cards.customer_id, cards.name as person_name, coalesce(cards.customer_name, cards.company) as customer_name, cards.company, cards.email, cards.country, cards.exhibition,
       'interest_' || cards.interest as interest, 'known_' || cards.known_as as known_as, cards.kind, cards.series, cards.intent_band, cards.notes, 'card_' || cards.state as state,
       cards.next_step, cards.next_step_on, cards.responsible_id, cards.sessions_since, cards.due_date,
       case when refusals.asked_not_to then 'hold_do_not_contact' else holds.hold end as hold,
       timezone(settings.time_zone, timezone('UTC', cards.met_at)) as met_local
from marts.exhibition_follow_up as cards
left join core.exhibitions as exhibitions using (exhibition)
left join holds using (customer_id)
left join refusals using (person_id)
cross join ops.settings as settings
cross join as_of
where cards.state in ('overdue', 'open')
   or (cards.state = 'not_known' and (exhibitions.last_date is null or exhibitions.last_date >= as_of.today_date - 365))
order by
    case cards.state when 'overdue' then 1 when 'open' then 2 else 3 end,
    case cards.interest when 'hot' then 1 when 'warm' then 2 else 3 end,
    cards.due_date desc nulls last,
    cards.card_id
