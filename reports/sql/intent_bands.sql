-- One row: how many visitors are scored, how many of them are hot, and how many of those somebody names.
select count(*) as visitors, count(*) filter (where band = 'hot') as hot,
       count(*) filter (where band = 'hot' and coalesce(customer_name, person_name, email) is not null) as hot_known
from marts.visitor_intent
where probability is not null
