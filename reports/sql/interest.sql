-- One row per customer or person with a name, and what they want most, 30 at most: the strongest first.
with ranked as (
    select
        subject_id,
        max(customer_id) as customer_id,
        max(series) filter (where rank = 1) as first_series,
        max(series) filter (where rank = 2) as second_series,
        max(score) filter (where rank = 1) as score,
        max(confidence) filter (where rank = 1) as confidence,
        sum(inquiries) as inquiries,
        sum(quotations) as quotations,
        sum(cards) as cards,
        sum(looks) as looks,
        max(last_at) as last_at
    from marts.product_interest
    where subject_kind <> 'visitor'
    group by subject_id
)
select
    ranked.*,
    coalesce(customers.name, people.full_name) as customer_name,
    customers.name is null as is_person,
    customers.country,
    timezone(settings.time_zone, timezone('UTC', ranked.last_at)) as last_local
from ranked
left join core.customers as customers using (customer_id)
left join core.people as people on people.person_id = ranked.subject_id
cross join ops.settings as settings
where coalesce(customers.name, people.full_name) is not null
order by ranked.score desc, ranked.subject_id
limit 30
