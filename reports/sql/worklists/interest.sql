-- One row per customer or person with an address whom marketing may write to, and the series they want most, the strongest first.
with ranked as (
    select
        subject_id,
        max(customer_id) as customer_id,
        max(interest_id) filter (where rank = 1) as interest_id,
        max(series) filter (where rank = 1) as first_series,
        max(series) filter (where rank = 2) as second_series,
        max(series) filter (where rank = 3) as third_series,
        max(score) filter (where rank = 1) as score,
        max(confidence) filter (where rank = 1) as confidence,
        sum(inquiries) as inquiries,
        sum(quotations) as quotations,
        sum(cards) as cards,
        sum(looks) as looks
    from marts.product_interest
    where subject_kind = 'person'
    group by subject_id
)
select ranked.interest_id, ranked.customer_id, people.full_name as person_name, customers.name as customer_name, people.email, coalesce(people.country, customers.country) as country,
       ranked.first_series, ranked.second_series, ranked.third_series, 'confidence_' || ranked.confidence as confidence, ranked.score, ranked.inquiries, ranked.quotations, ranked.cards, ranked.looks,
       customers.owner_id as responsible_id, null as next_step
from ranked
join core.people as people on people.person_id = ranked.subject_id
left join core.customers as customers on customers.customer_id = ranked.customer_id
where people.email is not null
  and not coalesce(people.do_not_contact, false)
  and not exists (select 1 from marts.contact_holds as holds where holds.customer_id = ranked.customer_id and (holds.kind = 'complaint' or list_contains(holds.person_ids, people.person_id)))
order by ranked.score desc, ranked.subject_id
