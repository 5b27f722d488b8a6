-- One row per answer to a survey, the newest first.
select
    surveys.responded_at as happened_at,
    surveys.measure as codes,
    concat_ws(' · ', format('{:g}', surveys.score::double) || case surveys.measure when 'nps' then ' / 10' when 'csat' then ' / 5' when 'ces' then ' / 7' else '' end,
        surveys.series, surveys.exhibition) as subject,
    surveys.comment as quote,
    people.full_name as person,
    'surveys:' || surveys.response_id as evidence
from core.surveys as surveys
left join core.people as people using (person_id)
where surveys.customer_id = $customer
order by surveys.responded_at desc nulls last, surveys.response_id
limit 12
