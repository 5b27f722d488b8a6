-- One row per customer with something open, the most urgent first, with the words or figures that it is about.
select steps.customer_id, steps.customer_name, steps.country, steps.matter as next_step, steps.responsible_id, steps.others, steps.stake_currency, steps.stake_amount,
       steps.stake_report, steps.due_date,
       timezone(settings.time_zone, timezone('UTC', steps.since_at)) as since_local,
       steps.about
from marts.next_steps as steps
cross join ops.settings as settings
order by steps.urgency, steps.customer_id
