-- One row per address to leave out of campaigns, or per customer on hold of whom no address is known.
with held as (
    select holds.customer_id, people.person_id
    from marts.contact_holds as holds
    left join core.people as people
        on people.customer_id = holds.customer_id and people.email is not null and (holds.kind = 'complaint' or list_contains(holds.person_ids, people.person_id))
    union
    select people.customer_id, people.person_id from core.people as people where people.do_not_contact
), shown as (
    select answer_id as customer_id, source_path || ':' || line as evidence_at
    from marts.evidence
    where answer = 'contact_holds' and source_path is not null
    qualify row_number() over (partition by answer_id order by position, evidence_id) = 1
)
select held.customer_id, coalesce(holds.customer_name, customers.name) as customer_name, people.full_name as person_name, people.email,
       coalesce(people.country, holds.country, customers.country) as country,
       case when people.do_not_contact then 'hold_do_not_contact' else 'hold_' || holds.state end as state,
       case when people.do_not_contact then null else holds.complaint_text end as complaint_text,
       coalesce(holds.campaign_recipients, 0) as campaign_recipients,
       case when people.do_not_contact or holds.kind = 'do_not_contact' then 'strike_from_lists' else 'leave_out_for_now' end as next_step,
       holds.responsible_id,
       timezone(settings.time_zone, timezone('UTC', holds.since_at)) as since_local,
       case when not coalesce(people.do_not_contact, false) then timezone(settings.time_zone, timezone('UTC', holds.until_at)) end as until_local,
       case when people.do_not_contact then files.path || ':' || contacts.line else shown.evidence_at end as evidence_at
from held
left join marts.contact_holds as holds using (customer_id)
left join shown using (customer_id)
left join core.people as people on people.person_id = held.person_id
left join core.contacts as contacts on contacts.contact_id = people.contact_id
left join ops.files as files on files.file_id = contacts.file_id
left join core.customers as customers on customers.customer_id = held.customer_id
cross join ops.settings as settings
order by people.email is null, people.email, customer_name, held.customer_id, held.person_id
