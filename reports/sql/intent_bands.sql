-- One row: how many visitors to whom we may sell are scored, how many of them are hot, and how many of those somebody names.
select count(*) as visitors, count(*) filter (where band = 'hot') as hot,
       count(*) filter (where band = 'hot' and coalesce(customer_name, person_name, email) is not null) as hot_known
from marts.visitor_intent as buyers
where probability is not null and not exists (
    select 1 from marts.contact_holds as holds
    where holds.customer_id = buyers.customer_id and (holds.kind = 'complaint' or list_contains(holds.person_ids, buyers.person_id)))
