-- One row per genuine inquiry without an answer, and per lost form that nobody made up for, with the reason.
with as_of as (
    select as_of from ops.as_of
), settings as (
    select time_zone from ops.settings
), salespeople as (
    select salesperson_id, manager, left_on from core.salespeople
), customers as (
    select customer_id, owner_id from core.customers
), inquiries as (
    select inquiry_id, company, email, subject, series, channel, is_qualified, file_id, line from core.inquiries
), clocks as (
    select * from marts.response_times where state <> 'answered'
), activities as (
    select activity_id, person_id, customer_id, activity_type, direction, occurred_at
    from core.activities
    where activity_type in ('bounce', 'auto_reply', 'internal_note') and occurred_at is not null
), people_of_clocks as (
    select inquiry_id, clock_from, person_id from clocks where person_id is not null
    union all
    select clocks.inquiry_id, clocks.clock_from, namesakes.contact_person_id
    from clocks
    join core.inquirer_namesakes as namesakes using (person_id)
), activities_after as (
    select clocks.inquiry_id, activities.activity_id, activities.activity_type, activities.direction, activities.occurred_at
    from people_of_clocks as clocks
    join activities on activities.person_id = clocks.person_id and activities.occurred_at > clocks.clock_from
    union all
    -- A note that names the company only.
    select clocks.inquiry_id, activities.activity_id, activities.activity_type, activities.direction, activities.occurred_at
    from clocks
    join activities on activities.customer_id = clocks.customer_id and activities.occurred_at > clocks.clock_from
    where activities.person_id is null
), signs as (
    select
        inquiry_id,
        arg_min(activity_id, (occurred_at, activity_id)) filter (where activity_type = 'bounce') as bounce_id,
        arg_min(activity_id, (occurred_at, activity_id))
            filter (where activity_type = 'auto_reply' and coalesce(direction, '') <> 'in') as auto_reply_id,
        arg_min(activity_id, (occurred_at, activity_id)) filter (where activity_type = 'internal_note') as note_id
    from activities_after
    group by inquiry_id
), inquiries_waiting as (
    select
        clocks.inquiry_id,
        clocks.customer_id,
        clocks.person_id,
        inquiries.company,
        inquiries.email,
        inquiries.subject,
        inquiries.series,
        inquiries.channel,
        clocks.owner_id,
        coalesce(clocks.calendar_id, 'company, ' || settings.time_zone) as calendar_id,
        clocks.source,
        case
            when clocks.question_id is not null then 'reopened'
            when signs.bounce_id is not null then 'bounced'
            when clocks.owner_id is null then 'unassigned'
            when salespeople.left_on < timezone(settings.time_zone, timezone('UTC', clocks.clock_from))::date then 'owner_left'
            when signs.auto_reply_id is not null then 'auto_reply_only'
            when signs.note_id is not null then 'internal_note_only'
            else 'nobody_looked'
        end as reason,
        list_filter(
            [
                'inquiries:' || clocks.inquiry_id,
                'activities:' || clocks.question_id,
                'activities:' || clocks.last_answer_id,
                'activities:' || signs.bounce_id,
                'activities:' || signs.auto_reply_id,
                'activities:' || signs.note_id
            ],
            lambda evidence_id: evidence_id is not null) as evidence_ids,
        clocks.state,
        inquiries.is_qualified,
        clocks.received_at,
        clocks.clock_from,
        clocks.known_until,
        inquiries.file_id,
        inquiries.line
    from clocks
    join inquiries using (inquiry_id)
    cross join settings
    left join signs using (inquiry_id)
    left join salespeople on salespeople.salesperson_id = clocks.owner_id
), posts_waiting as (
    -- Who wrote again has a row of that inquiry; who was answered all the same waits no longer.
    select
        lost_posts.post_id as inquiry_id,
        lost_posts.customer_id,
        lost_posts.person_id,
        lost_posts.email,
        'website' as channel,
        customers.owner_id,
        coalesce(salesperson_calendars.calendar_id, 'company, ' || settings.time_zone) as calendar_id,
        'inquiries' as source,
        'never_reached_crm' as reason,
        ['visits:' || lost_posts.file_id || ':' || lost_posts.line] as evidence_ids,
        case when lost_posts.is_known then 'unanswered' else 'not_known' end as state,
        false as is_qualified,
        lost_posts.visited_at as received_at,
        lost_posts.visited_at as clock_from,
        lost_posts.known_until,
        lost_posts.file_id,
        lost_posts.line
    from marts.lost_posts as lost_posts
    cross join settings
    left join customers using (customer_id)
    left join core.salesperson_calendars as salesperson_calendars on salesperson_calendars.salesperson_id = customers.owner_id
    where lost_posts.answered_at is null and lost_posts.next_inquiry_id is null
), waiting as (
    select * from inquiries_waiting
    union all by name
    select * from posts_waiting
), owners_judged as (
    select
        waiting.*,
        salespeople.manager,
        coalesce(salespeople.left_on < timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date, false) as has_owner_left
    from waiting
    cross join as_of
    cross join settings
    left join salespeople on salespeople.salesperson_id = waiting.owner_id
)
select
    waiting.inquiry_id,
    waiting.customer_id,
    waiting.person_id,
    waiting.company,
    waiting.email,
    waiting.subject,
    waiting.series,
    waiting.channel,
    waiting.owner_id,
    -- Who acts: the owner while employed, then the leaver's manager; nobody yet where nobody was named.
    case
        when waiting.has_owner_left then waiting.manager
        else coalesce(waiting.owner_id, customers.owner_id)
    end as responsible_id,
    waiting.calendar_id,
    waiting.source,
    waiting.reason,
    waiting.state,
    waiting.evidence_ids,
    waiting.is_qualified,
    waiting.has_owner_left,
    waiting.file_id,
    waiting.line,
    waiting.received_at,
    waiting.clock_from,
    waiting.known_until
from owners_judged as waiting
left join customers using (customer_id)
