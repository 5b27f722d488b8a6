-- One row per form that a person sent and that never became an inquiry.
with settings as (
    select form_match_seconds from ops.settings
), inquiries as (
    select inquiry_id, person_id, email, channel, page, received_at from core.inquiries where received_at is not null
), inquiries_reach as (
    select min(received_at) as known_from, max(received_at) as known_until from inquiries
), visits as (
    select visitor_id, visited_at, file_id, line
    from core.visits
    where page_kind = 'inquiry_form' and method = 'POST' and status between 200 and 399
), visitors as (
    select visitor_id, customer_id, person_id, email from core.visitors where is_human and not is_own_staff
), answers as (
    select person_id, occurred_at, min(activity_id) as activity_id
    from core.messages
    where is_answer and person_id is not null
    group by person_id, occurred_at
), posts as (
    select visits.*, visitors.customer_id, visitors.person_id, visitors.email
    from visits
    join visitors using (visitor_id)
), first_posts as (
    -- A second click sends the same form again.
    select posts.*
    from posts
    cross join settings
    window visitor as (partition by visitor_id order by visited_at, file_id, line)
    qualify coalesce(date_diff('second', lag(visited_at) over visitor, visited_at) > form_match_seconds, true)
), inquiries_by_form as (
    -- Where the export says neither page nor channel of any inquiry, each may have come by the form.
    select inquiry_id, received_at
    from inquiries
    qualify page is not null or regexp_matches(coalesce(channel, ''), '(web|form|site|网站|官网)')
        or not bool_or(page is not null or regexp_matches(coalesce(channel, ''), '(web|form|site|网站|官网)')) over ()
), inquiries_explained as (
    -- Each came of one post, the nearest in time.
    select inquiries_by_form.inquiry_id, inquiries_by_form.received_at, visits.visitor_id, visits.visited_at, visits.file_id, visits.line
    from inquiries_by_form
    cross join settings
    join visits
        on visits.visited_at between inquiries_by_form.received_at - to_seconds(settings.form_match_seconds)
            and inquiries_by_form.received_at + to_seconds(settings.form_match_seconds)
    qualify row_number() over (
        partition by inquiries_by_form.inquiry_id
        order by abs(date_diff('second', visits.visited_at, inquiries_by_form.received_at)), visits.visited_at, visits.file_id, visits.line) = 1
), inquiries_sharing_a_post as (
    select inquiry_id, received_at from inquiries_explained qualify count(*) over (partition by file_id, line) > 1
), inquiries_unexplained as (
    -- Sent by the form, and no post near it: there was one whose time is wrong.
    select inquiry_id, received_at from inquiries_by_form anti join inquiries_explained using (inquiry_id)
), posts_unmatched as (
    select
        first_posts.*,
        coalesce(
            first_posts.visited_at >= inquiries_reach.known_from
                and first_posts.visited_at + to_seconds(settings.form_match_seconds) <= inquiries_reach.known_until,
            false) as is_known,
        inquiries_reach.known_until
    from first_posts
    cross join settings
    cross join inquiries_reach
    -- The inquiry may have come of the second click.
    where not exists (
        select 1 from inquiries_explained
        where inquiries_explained.visitor_id = first_posts.visitor_id
          and inquiries_explained.visited_at between first_posts.visited_at and first_posts.visited_at + to_seconds(settings.form_match_seconds))
      and not exists (
        select 1 from inquiries_sharing_a_post as inquiries
        where inquiries.received_at between first_posts.visited_at - to_seconds(settings.form_match_seconds)
            and first_posts.visited_at + to_seconds(settings.form_match_seconds))
      -- A server's clock may be hours wrong.
      and not exists (
        select 1 from inquiries_unexplained as inquiries
        where inquiries.received_at between first_posts.visited_at - interval 12 hours and first_posts.visited_at + interval 12 hours)
      -- Who wrote at once by mail instead waits for an answer to that.
      and not exists (
        select 1 from inquiries
        where (inquiries.person_id = first_posts.person_id or inquiries.email = first_posts.email)
          and inquiries.received_at between first_posts.visited_at - interval 12 hours and first_posts.visited_at + interval 12 hours)
), posts_answered as (
    select posts_unmatched.*, answers.activity_id as answer_id, answers.occurred_at as answered_at
    from posts_unmatched
    asof left join answers
        on answers.person_id = posts_unmatched.person_id and answers.occurred_at > posts_unmatched.visited_at
), posts_repeated as (
    select
        posts_answered.file_id,
        posts_answered.line,
        min(inquiries.received_at) as wrote_again_at,
        arg_min(inquiries.inquiry_id, (inquiries.received_at, inquiries.inquiry_id)) as next_inquiry_id
    from posts_answered
    join inquiries on inquiries.person_id = posts_answered.person_id and inquiries.received_at > posts_answered.visited_at
    group by posts_answered.file_id, posts_answered.line
)
select
    'post_' || left(md5(concat_ws('|', posts_answered.visitor_id, posts_answered.visited_at::varchar)), 16) as post_id,
    posts_answered.visitor_id,
    posts_answered.customer_id,
    posts_answered.person_id,
    posts_answered.email,
    posts_repeated.next_inquiry_id,
    posts_answered.answer_id,
    posts_answered.is_known,
    posts_answered.file_id,
    posts_answered.line,
    posts_answered.visited_at,
    posts_repeated.wrote_again_at,
    posts_answered.answered_at,
    posts_answered.known_until
from posts_answered
left join posts_repeated using (file_id, line)
