-- One row per customer with something open, the most urgent first.
select steps.customer_name,
       steps.country,
       steps.matter,
       steps.about,
       steps.responsible_name,
       steps.others,
       steps.stake_report,
       steps.due_date,
       evidence.source_path,
       evidence.line,
       timezone(settings.time_zone, timezone('UTC', steps.since_at)) as since_local
from marts.next_steps as steps
left join marts.evidence as evidence
    on evidence.answer = 'next_steps' and evidence.answer_id = steps.customer_id and evidence.position = 1
cross join ops.settings as settings
order by steps.urgency, steps.customer_id
