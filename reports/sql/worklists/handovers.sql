-- One row per customer of a leaver for whom something is to be done, those whom nobody looks after first, the most money first.
select handovers.customer_id, handovers.customer_name, handovers.leaver_name, 'handover_' || handovers.state as state, handovers.responsible_id, handovers.next_step, handovers.next_step_on,
       handovers.stake_currency, handovers.stake_amount, handovers.open_deals, handovers.silent_stages, handovers.open_promises, handovers.promise_sentence,
       handovers.promise_due_date, handovers.is_introduced, handovers.left_on,
       timezone(settings.time_zone, timezone('UTC', handovers.last_contact_at)) as last_contact_local
from marts.handovers as handovers
cross join ops.settings as settings
where handovers.next_step <> 'none'
order by
    handovers.next_step <> 'introduce_successor', handovers.stake_report desc nulls last, handovers.last_contact_at desc nulls last,
    handovers.customer_id
