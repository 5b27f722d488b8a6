-- One row per genuine inquiry: its first answer, and since when the customer waits, or waited, for the last one.
with recursive messages as (
    select * from core.message_answers
), rounds as (
    select
        inquiry_id,
        person_id,
        1 as round,
        message_id,
        asked_at,
        answer_id,
        answered_by,
        next_message_id,
        answered_at
    from messages
    where inquiry_id is not null
    union all
    select
        rounds.inquiry_id,
        rounds.person_id,
        rounds.round + 1,
        messages.message_id,
        messages.asked_at,
        messages.answer_id,
        messages.answered_by,
        messages.next_message_id,
        messages.answered_at
    from rounds
    join messages on messages.message_id = rounds.next_message_id and messages.person_id = rounds.person_id
), first_rounds as (
    select * from rounds where round = 1
), last_rounds as (
    select * from rounds qualify row_number() over (partition by inquiry_id order by round desc) = 1
)
select
    first_rounds.inquiry_id,
    first_rounds.person_id,
    first_rounds.answer_id,
    first_rounds.answered_by,
    case when last_rounds.round > 1 then split_part(last_rounds.message_id, ':', 2) end as question_id,
    last_rounds.answer_id as last_answer_id,
    last_rounds.round as rounds,
    first_rounds.asked_at as received_at,
    first_rounds.answered_at,
    last_rounds.asked_at as clock_from,
    last_rounds.answered_at as last_answered_at
from first_rounds
join last_rounds using (inquiry_id)
