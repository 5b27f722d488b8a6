-- One row per campaign mail or unsolicited sales contact that reached somebody who was to be left alone.
with settings as (
    select coalesce(hold_asked_days, 14) as asked_days, coalesce(hold_cooling_days, 14) as cooling_days
    from ops.account_settings
), as_of as (
    select as_of from ops.as_of
), holds as (
    select * from core.holds
), customers as (
    select customer_id, name from core.customers
), people as (
    select person_id, full_name, email from core.people
), activities as (
    select activities.*, purposes.purpose, purposes.has_come_back
    from core.activities as activities
    join core.activity_purposes as purposes using (activity_id)
), questions as (
    select person_id, customer_id, occurred_at as asked_at from activities where direction = 'in' and purpose = 'question'
    union all
    select person_id, customer_id, received_at from core.inquiries where is_genuine
), answers as (
    -- Who has just asked may be sold to, and so may who gets a reply to what he wrote, a complaint apart.
    select activities.activity_id
    from activities
    cross join settings
    semi join questions
        on coalesce(questions.person_id, questions.customer_id) = coalesce(activities.person_id, activities.customer_id)
        and questions.asked_at < activities.occurred_at
        and questions.asked_at > activities.occurred_at - to_days(settings.asked_days)
    where activities.direction = 'out' and activities.purpose = 'selling'
    union
    select replies.activity_id
    from activities as replies
    cross join settings
    join activities as messages
        on messages.person_id = replies.person_id and messages.direction = 'in' and messages.purpose <> 'complaint'
        and lower(replies.subject) = 're: ' || lower(messages.subject)
        and messages.occurred_at < replies.occurred_at
        and messages.occurred_at > replies.occurred_at - to_days(settings.asked_days)
    where replies.direction = 'out' and replies.purpose = 'selling'
), contacts as (
    select
        'activities:' || activity_id as evidence_id,
        activity_type as contact_kind,
        customer_id,
        person_id,
        activity_id,
        null as campaign_id,
        salesperson_id,
        subject,
        occurred_at as happened_at
    from activities
    where direction = 'out' and purpose = 'selling' and not has_come_back
      and activity_id not in (select activity_id from answers)
    union all
    select
        'campaigns:' || campaign_id || '/' || coalesce(email, ''),
        'campaign',
        customer_id,
        person_id,
        null,
        campaign_id,
        min(salesperson_id),
        min(series),
        min(sent_at)
    from core.campaigns
    where sent_at is not null
    group by campaign_id, email, customer_id, person_id
), records_of_people as (
    -- One mailbox at two customers is an agent's, not a new employer's.
    select person_id, customer_id, created_at
    from core.contacts
    qualify min(customer_id) over (partition by person_id, email) = max(customer_id) over (partition by person_id, email)
), employers as (
    -- A person whom the CRM entered again elsewhere works there from then on, though the old mailbox still gets the newsletter.
    select * from records_of_people
    qualify min(customer_id) over (partition by person_id) <> max(customer_id) over (partition by person_id)
), contacts_of_employers as (
    select contacts.* replace (coalesce(employers.customer_id, contacts.customer_id) as customer_id)
    from contacts
    asof left join employers
        on employers.person_id = contacts.person_id and employers.created_at <= contacts.happened_at
), contacts_on_hold as (
    select
        contacts.*,
        holds.hold_id,
        holds.kind as hold_kind,
        holds.complaint_id,
        holds.since_at,
        -- Between a closing that has cooled and a reopening nobody could know; where the first closing is not exported, neither can we.
        case
            when holds.kind = 'do_not_contact' or holds.reopened_at is null or contacts.happened_at >= holds.reopened_at
                or contacts.happened_at < coalesce(holds.first_closed_at, holds.since_at) + to_days(settings.cooling_days) then 'breach'
            when holds.first_closed_at is null then 'not_known'
        end as state
    from contacts_of_employers as contacts
    cross join settings
    join holds
        on case holds.kind
            when 'complaint' then holds.customer_id = contacts.customer_id
            else holds.person_id = contacts.person_id
        end
        and contacts.happened_at >= holds.since_at
        and (holds.until_at is null or contacts.happened_at < holds.until_at)
), one_hold_each as (
    select * from contacts_on_hold
    where state is not null
    qualify row_number() over (
        partition by evidence_id order by state = 'breach' desc, hold_kind, since_at, hold_id) = 1
)
select
    'breach_' || left(md5(one_hold_each.evidence_id), 16) as breach_id,
    one_hold_each.customer_id,
    customers.name as customer_name,
    one_hold_each.person_id,
    people.full_name as person_name,
    people.email,
    one_hold_each.hold_kind,
    one_hold_each.contact_kind,
    one_hold_each.activity_id,
    one_hold_each.campaign_id,
    one_hold_each.complaint_id,
    one_hold_each.salesperson_id as responsible_id,
    one_hold_each.subject,
    one_hold_each.state,
    case when one_hold_each.complaint_id is null then [one_hold_each.evidence_id]
        else [one_hold_each.evidence_id, 'complaints:' || one_hold_each.complaint_id]
    end as evidence_ids,
    one_hold_each.since_at,
    one_hold_each.happened_at
from one_hold_each
left join customers using (customer_id)
left join people on people.person_id = one_hold_each.person_id
