-- One row per survey answer that was given after an exhibition, with how that is known.
with surveys as (
    select * from core.surveys
    where responded_at is not null
      and ((measure = 'nps' and score between 0 and 10) or (measure = 'csat' and score between 1 and 5))
), cards as (
    select card_id, person_id, email, exhibition from core.exhibition_contacts
), exhibitions as (
    select exhibition, last_date from core.exhibitions where last_date is not null
), orders as (
    select customer_id, ordered_at from core.orders where customer_id is not null and not is_cancelled
), fairs_before as (
    -- A survey that does not say after what it asked belongs to the last exhibition of the 60 days before that has a card of the person
    -- or of the mailbox; not so for whoever ordered in the 180 days before: they are asked after deliveries.
    select
        surveys.response_id,
        arg_max(exhibitions.exhibition, (exhibitions.last_date, exhibitions.exhibition)) as exhibition
    from surveys
    join cards on cards.email = surveys.email or cards.person_id = surveys.person_id
    join exhibitions
        on exhibitions.exhibition = cards.exhibition
        and surveys.responded_at::date between exhibitions.last_date and exhibitions.last_date + 60
    where surveys.exhibition is null
      and not exists (
          select 1 from orders
          where orders.customer_id = surveys.customer_id
            and orders.ordered_at between surveys.responded_at - interval 180 days and surveys.responded_at)
    group by surveys.response_id
)
select
    surveys.response_id,
    coalesce(surveys.exhibition, fairs_before.exhibition) as exhibition,
    surveys.series,
    surveys.customer_id,
    surveys.person_id,
    surveys.email,
    surveys.measure,
    surveys.comment,
    surveys.score,
    surveys.exhibition is not null as is_stated,
    surveys.responded_at
from surveys
left join fairs_before using (response_id)
where surveys.exhibition is not null or fairs_before.exhibition is not null
