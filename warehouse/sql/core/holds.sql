-- One row per complaint that forbids selling to its customer, and per person who asked not to be contacted.
with settings as (
    select
        coalesce(hold_min_severity, 'medium') as min_severity,
        coalesce(hold_cooling_days, 14) as cooling_days
    from ops.account_settings
), complaints as (
    select * from core.complaints where customer_id is not null and opened_at is not null
), complaint_rows as (
    select complaint_id, closed_at from staging.stg_complaints
), people as (
    select person_id, customer_id, email from core.people where do_not_contact
), mailboxes as (
    select person_id, email from core.mailboxes
), campaigns as (
    select token, person_id from core.campaigns where token is not null and person_id is not null
), visits as (
    select
        session_id,
        unnest(string_split(lower(replace(replace(query, '%40', '@'), '%2B', '+')), '&')) as parameter,
        regexp_matches(page_path, 'unsubscribe|opt-?out|abmelden|desabonnement|退订') as is_refusal,
        file_id, line, visited_at
    from core.visits
    where is_human and query is not null and session_id is not null
), severities(word, rank) as (
    values
        ('low', 1), ('minor', 1), ('light', 1), ('低', 1), ('轻微', 1), ('一般', 1),
        ('medium', 2), ('normal', 2), ('major', 2), ('中', 2), ('中等', 2),
        ('high', 3), ('critical', 3), ('urgent', 3), ('severe', 3), ('blocker', 3), ('高', 3), ('严重', 3), ('紧急', 3)
), complaints_weighed as (
    select
        complaints.*,
        case severities.rank when 1 then 'low' when 2 then 'medium' when 3 then 'high' else 'not_known' end as severity_rank,
        case when not complaints.is_open then coalesce(complaints.closed_at, complaints.opened_at) end as resolved_at
    from complaints
    cross join settings
    left join severities on severities.word = complaints.severity
    left join severities as threshold on threshold.word = settings.min_severity
    -- A severity that nobody gave or that we do not know is not taken lightly.
    where coalesce(severities.rank >= threshold.rank, true)
), first_entries_kept as (
    -- The same matter entered again while it is unresolved adds nothing.
    select *
    from complaints_weighed as later
    where not exists (
        select 1 from complaints_weighed as earlier
        where earlier.customer_id = later.customer_id and earlier.sku = later.sku
          and (earlier.opened_at, earlier.complaint_id) < (later.opened_at, later.complaint_id)
          and later.opened_at < earlier.opened_at + interval 7 day
          and coalesce(earlier.resolved_at > later.opened_at, true))
), first_closings as (
    -- The desk exports the last closing only; an older export may still show the one before the reopening.
    select first_entries_kept.complaint_id, min(complaint_rows.closed_at) as first_closed_at
    from first_entries_kept
    join complaint_rows using (complaint_id)
    where complaint_rows.closed_at < first_entries_kept.reopened_at
    group by first_entries_kept.complaint_id
), complaint_holds as (
    select
        'complaint:' || first_entries_kept.complaint_id as hold_id,
        'complaint' as kind,
        first_entries_kept.customer_id,
        first_entries_kept.person_id,
        null as email,
        first_entries_kept.complaint_id,
        first_entries_kept.sku,
        first_entries_kept.severity_rank as severity,
        first_entries_kept.file_id,
        first_entries_kept.line,
        first_entries_kept.opened_at as since_at,
        first_closings.first_closed_at,
        first_entries_kept.reopened_at,
        first_entries_kept.resolved_at,
        first_entries_kept.resolved_at + to_days(settings.cooling_days) as until_at
    from first_entries_kept
    cross join settings
    left join first_closings using (complaint_id)
), readings_of_many as (
    -- A mail gateway opens everybody's links, the one for leaving too: it speaks for nobody.
    select visits.session_id
    from visits
    join campaigns on lower(campaigns.token) = split_part(visits.parameter, '=', 2)
    group by visits.session_id
    having count(distinct campaigns.person_id) > 1
), refusals as (
    -- The CRM holds the wish, not its day; the page that takes it does, where the log goes back so far.
    select
        people.person_id,
        arg_min(visits.file_id, (visits.visited_at, visits.file_id, visits.line)) as file_id,
        arg_min(visits.line, (visits.visited_at, visits.file_id, visits.line)) as line,
        min(visits.visited_at) as since_at
    from people
    join mailboxes using (person_id)
    join visits on visits.is_refusal and split_part(visits.parameter, '=', 2) = mailboxes.email
    where visits.session_id not in (select session_id from readings_of_many)
    group by people.person_id
), refusal_holds as (
    select
        'do_not_contact:' || people.person_id as hold_id,
        'do_not_contact' as kind,
        people.customer_id,
        people.person_id,
        people.email,
        refusals.file_id,
        refusals.line,
        refusals.since_at
    from people
    left join refusals using (person_id)
), holds_joined as (
    select * from complaint_holds
    union all by name select * from refusal_holds
)
select
    hold_id,
    kind,
    customer_id,
    person_id,
    email,
    complaint_id,
    sku,
    severity,
    file_id,
    line,
    since_at,
    first_closed_at,
    reopened_at,
    resolved_at,
    until_at
from holds_joined
