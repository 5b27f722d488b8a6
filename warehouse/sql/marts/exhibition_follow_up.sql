-- One row per entry of an exhibition list: who it is, what they did on the website, who follows up by when, and whether it happened.
with follow_ups as (
    select * from core.card_follow_ups
), intents as (
    select person_id, arg_max(band, (probability, visitor_id)) as intent_band
    from marts.visitor_intent
    where person_id is not null
    group by person_id
)
select
    follow_ups.card_id,
    follow_ups.exhibition,
    follow_ups.customer_id,
    follow_ups.person_id,
    follow_ups.customer_name,
    follow_ups.name,
    follow_ups.company,
    follow_ups.email,
    follow_ups.country,
    follow_ups.kind,
    follow_ups.known_as,
    follow_ups.series,
    follow_ups.interest,
    intents.intent_band,
    follow_ups.notes,
    follow_ups.taken_by_id,
    follow_ups.responsible_id,
    follow_ups.responsible_name,
    follow_ups.state,
    follow_ups.next_step,
    follow_ups.not_known_reason,
    follow_ups.followed_up_by_id,
    follow_ups.sessions_before,
    follow_ups.sessions_since,
    follow_ups.evidence_ids,
    follow_ups.due_date,
    follow_ups.next_step_on,
    follow_ups.met_at,
    follow_ups.followed_up_at,
    follow_ups.known_until
from follow_ups
left join intents using (person_id)
