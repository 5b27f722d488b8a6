-- One row per message of a customer that waits for an answer, an inquiry or a question, with its first answer and the next question.
with settings as (
    select coalesce(inquiry_reopen_days, 60) as reopen_days from ops.settings
), inquiries as (
    -- The same words sent twice within two minutes are one inquiry.
    select inquiry_id, customer_id, person_id, received_at
    from core.inquiries
    where is_genuine and received_at is not null and duplicate_of is null
), messages as (
    select * from core.messages where is_answer or is_question
), people_asking as (
    select distinct person_id, customer_id from inquiries where person_id is not null
), namesakes as (
    select person_id, contact_person_id from core.inquirer_namesakes
), messages_of_people as (
    select person_id, activity_id, salesperson_id, is_answer, is_question, occurred_at from messages where person_id is not null
    union all
    -- Asked from a mailbox of which the CRM knows nothing, answered to the one that it knows.
    select namesakes.person_id, messages.activity_id, messages.salesperson_id, messages.is_answer, messages.is_question, messages.occurred_at
    from messages
    join namesakes on namesakes.contact_person_id = messages.person_id
    union all
    -- The export names the company only: it may have been anybody there.
    select people_asking.person_id, messages.activity_id, messages.salesperson_id, messages.is_answer, messages.is_question, messages.occurred_at
    from messages
    join people_asking using (customer_id)
    where messages.person_id is null
), answers as (
    select
        person_id,
        occurred_at,
        min(activity_id) as answer_id,
        arg_min(salesperson_id, activity_id) as answered_by
    from messages_of_people
    where is_answer
    group by person_id, occurred_at
), questions as (
    select person_id, occurred_at, min(activity_id) as question_id
    from messages_of_people
    where is_question
    group by person_id, occurred_at
), answers_followed as (
    -- A new question within these days of an answer belongs to the same matter.
    select
        answers.*,
        case when questions.occurred_at < answers.occurred_at + to_days(settings.reopen_days) then questions.question_id end as next_question_id
    from answers
    cross join settings
    asof left join questions on questions.person_id = answers.person_id and questions.occurred_at > answers.occurred_at
), messages_waiting as (
    select 'inquiries:' || inquiry_id as message_id, inquiry_id, person_id, received_at as asked_at from inquiries
    union all
    select 'activities:' || question_id, null, person_id, occurred_at from questions
), messages_answered as (
    select
        messages_waiting.message_id,
        messages_waiting.inquiry_id,
        messages_waiting.person_id,
        answers_followed.answer_id,
        answers_followed.answered_by,
        'activities:' || answers_followed.next_question_id as next_message_id,
        messages_waiting.asked_at,
        answers_followed.occurred_at as answered_at
    from messages_waiting
    asof left join answers_followed
        on answers_followed.person_id = messages_waiting.person_id
        and answers_followed.occurred_at > messages_waiting.asked_at
)
select * from messages_answered
