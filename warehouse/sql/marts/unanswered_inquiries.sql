-- One row per genuine inquiry without an answer, and per form post that never became an inquiry.
with as_of as (
    select as_of from ops.as_of
), settings as (
    select * from ops.settings
), people as (
    select person_id, country from core.people
), customers as (
    select customer_id, name, country, owner_id from core.customers
), salespeople as (
    select salesperson_id, name, time_zone, left_on from core.salespeople
), activities as (
    select person_id, customer_id, activity_type, occurred_at from core.activities
), activities_reach as (
    select max(occurred_at) as known_until from core.activities
), inquiries_reach as (
    select min(received_at) as known_from, max(received_at) as known_until from core.inquiries
), unanswered as (
    select inquiry_id, is_known from marts.response_times where not is_answered
), activities_after as (
    select inquiries.inquiry_id, activities.activity_type
    from unanswered
    join core.inquiries as inquiries using (inquiry_id)
    join activities on activities.person_id = inquiries.person_id and activities.occurred_at > inquiries.received_at
    union all
    select inquiries.inquiry_id, activities.activity_type
    from unanswered
    join core.inquiries as inquiries using (inquiry_id)
    join activities on activities.customer_id = inquiries.customer_id and activities.occurred_at > inquiries.received_at
), signs as (
    select
        inquiry_id,
        bool_or(activity_type = 'bounce') as has_bounce,
        bool_or(activity_type = 'auto_reply') as has_auto_reply
    from activities_after
    group by inquiry_id
), inquiries_waiting as (
    select
        inquiries.inquiry_id,
        inquiries.customer_id,
        inquiries.person_id,
        inquiries.company,
        inquiries.email,
        inquiries.subject,
        inquiries.owner_id,
        case
            when signs.has_bounce then 'bounced'
            when inquiries.owner_id is null then 'unassigned'
            when salespeople.left_on < as_of.as_of::date then 'owner_left'
            when signs.has_auto_reply then 'auto_reply_only'
            else 'nobody_looked'
        end as reason,
        unanswered.is_known,
        inquiries.received_at,
        activities_reach.known_until,
        inquiries.file_id,
        inquiries.line
    from unanswered
    join core.inquiries as inquiries using (inquiry_id)
    cross join as_of
    cross join activities_reach
    left join signs using (inquiry_id)
    left join salespeople on salespeople.salesperson_id = inquiries.owner_id
), form_posts as (
    select visits.visitor_id, visits.visited_at, visits.file_id, visits.line, visitors.customer_id, visitors.person_id, visitors.email
    from core.visits as visits
    join core.visitors as visitors using (visitor_id)
    where visits.page_kind = 'inquiry_form' and visits.method = 'POST' and visits.status between 200 and 399
      and visitors.is_human and not visitors.is_own_staff
), first_posts as (
    -- A second click sends the same form again.
    select form_posts.*
    from form_posts
    cross join settings
    window visitor as (partition by visitor_id order by visited_at, file_id, line)
    qualify coalesce(date_diff('second', lag(visited_at) over visitor, visited_at) > form_match_seconds, true)
), posts_lost as (
    select
        'post_' || left(md5(concat_ws('|', first_posts.visitor_id, first_posts.visited_at::varchar)), 16) as inquiry_id,
        first_posts.customer_id,
        first_posts.person_id,
        null as company,
        first_posts.email,
        null as subject,
        customers.owner_id,
        'never_reached_crm' as reason,
        coalesce(
            first_posts.visited_at >= inquiries_reach.known_from
                and first_posts.visited_at + to_seconds(settings.form_match_seconds) <= inquiries_reach.known_until,
            false) as is_known,
        first_posts.visited_at as received_at,
        inquiries_reach.known_until,
        first_posts.file_id,
        first_posts.line
    from first_posts
    cross join settings
    cross join inquiries_reach
    left join customers using (customer_id)
    where not exists (
        select 1 from core.inquiries as inquiries
        where inquiries.received_at between first_posts.visited_at - to_seconds(settings.form_match_seconds)
            and first_posts.visited_at + to_seconds(settings.form_match_seconds))
), clocks as (
    -- A name that is no time zone must not stop the build: the reports' zone stands in.
    select
        waiting.*,
        salespeople.name as owner_name,
        case when try_cast('2000-01-01 00:00:00 ' || salespeople.time_zone as timestamptz) is not null
            then salespeople.time_zone
            else settings.time_zone
        end as zone,
        timezone(zone, timezone('UTC', waiting.received_at)) as received_local,
        timezone(zone, timezone('UTC', as_of.as_of)) as present_local,
        (settings.inquiry_deadline_hours * 3600)::bigint as deadline_seconds,
        as_of.as_of
    from (select * from inquiries_waiting union all by name select * from posts_lost) as waiting
    cross join settings
    cross join as_of
    left join salespeople on salespeople.salesperson_id = waiting.owner_id
), business_clocks as (
    select
        clocks.*,
        first_day.uncovered_days_before as uncovered_days,
        first_day.uncovered_days_before = last_day.uncovered_days_before + (not last_day.is_covered)::bigint as is_covered,
        first_day.business_seconds_before
            + first_day.is_workday::bigint * greatest(0, least(first_day.workday_seconds,
                date_diff('second', received_local::date::timestamp, received_local) - first_day.workday_starts_hour * 3600))
            as received_seconds,
        last_day.business_seconds_before
            + last_day.is_workday::bigint * greatest(0, least(last_day.workday_seconds,
                date_diff('second', present_local::date::timestamp, present_local) - last_day.workday_starts_hour * 3600))
            as present_seconds
    from clocks
    left join marts.business_days as first_day on first_day.day = received_local::date
    left join marts.business_days as last_day on last_day.day = present_local::date
), deadlines as (
    select
        business_clocks.*,
        case when deadline_day.uncovered_days_before + (not deadline_day.is_covered)::bigint = business_clocks.uncovered_days
            then timezone('UTC', timezone(zone,
                deadline_day.day::timestamp + to_seconds(deadline_day.workday_starts_hour * 3600
                    + received_seconds + deadline_seconds - deadline_day.business_seconds_before)))
        end as deadline_at
    from business_clocks
    left join marts.business_days as deadline_day
        on deadline_day.is_workday
        and received_seconds + deadline_seconds > deadline_day.business_seconds_before
        and received_seconds + deadline_seconds <= deadline_day.business_seconds_before + deadline_day.workday_seconds
)
select
    deadlines.inquiry_id,
    deadlines.customer_id,
    coalesce(customers.name, deadlines.company) as customer_name,
    deadlines.email,
    coalesce(people.country, customers.country) as country,
    deadlines.subject,
    deadlines.owner_id,
    deadlines.owner_name,
    deadlines.reason,
    case when deadlines.is_known then 'unanswered' else 'not_known' end as state,
    (date_diff('second', deadlines.received_at, deadlines.as_of) / 86400.0)::decimal(18, 2) as age_days,
    case when deadlines.is_covered
        then ((deadlines.present_seconds - deadlines.received_seconds) / 3600.0)::decimal(18, 2)
    end as age_business_hours,
    coalesce(deadlines.is_known and deadlines.deadline_at < deadlines.known_until, false) as is_overdue,
    deadlines.deadline_at,
    deadlines.received_at,
    deadlines.known_until,
    files.path as source_path,
    deadlines.line
from deadlines
left join customers using (customer_id)
left join people using (person_id)
left join ops.files as files using (file_id)
