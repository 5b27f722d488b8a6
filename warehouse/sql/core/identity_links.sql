-- One row per visitor, person and kind of evidence.
with visits as not materialized (
    select
        visitor_id, method, page_path, page_kind, query, status, file_id, line, visited_at,
        lower(replace(replace(coalesce(query, ''), '%40', '@'), '%2B', '+')) as decoded_query
    from core.visits
    where is_human
), campaigns as (
    select token, person_id, customer_id, email from core.campaigns where token is not null and person_id is not null
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), inquiries as (
    select inquiry_id, person_id, customer_id, email, page, received_at
    from core.inquiries
    where person_id is not null and received_at is not null and is_genuine
), settings as (
    select form_match_seconds, own_domains from ops.settings
), tokens_of_one_person as (
    select token, min(person_id) as person_id, min(customer_id) as customer_id, min(email) as email
    from campaigns
    group by token
    having count(distinct person_id) = 1
), parameters as (
    select visitor_id, file_id, line, visited_at, unnest(string_split(query, '&')) as parameter
    from visits
    where query is not null
), token_links as (
    select
        parameters.visitor_id,
        tokens_of_one_person.person_id,
        tokens_of_one_person.customer_id,
        tokens_of_one_person.email,
        'campaign_token' as evidence,
        tokens_of_one_person.token as evidence_detail,
        parameters.file_id,
        parameters.line,
        parameters.visited_at as evidence_at
    from parameters
    join tokens_of_one_person on tokens_of_one_person.token = split_part(parameters.parameter, '=', 2)
    where length(tokens_of_one_person.token) >= 6
), addresses_in_urls as (
    select
        visitor_id, file_id, line, visited_at,
        unnest(regexp_extract_all(decoded_query, '=([a-z0-9._+-]+@[a-z0-9.-]+\.[a-z]{2,})', 1)) as email
    from visits
    where contains(decoded_query, '@')
), mail_links as (
    select
        addresses_in_urls.visitor_id,
        mailboxes.person_id,
        mailboxes.customer_id,
        mailboxes.email,
        'email_in_url' as evidence,
        mailboxes.email as evidence_detail,
        addresses_in_urls.file_id,
        addresses_in_urls.line,
        addresses_in_urls.visited_at as evidence_at
    from addresses_in_urls
    join mailboxes using (email)
    cross join settings
    where not list_contains(settings.own_domains, split_part(email, '@', 2))
), form_posts as (
    select visitor_id, file_id, line, visited_at
    from visits
    where method = 'POST' and page_kind = 'inquiry_form' and status between 200 and 399
), form_pairs as (
    select
        form_posts.visitor_id,
        form_posts.file_id,
        form_posts.line,
        form_posts.visited_at,
        inquiries.*,
        abs(date_diff('second', form_posts.visited_at, inquiries.received_at)) as seconds_apart
    from form_posts
    join inquiries
        on inquiries.received_at between form_posts.visited_at - interval 1 hour and form_posts.visited_at + interval 1 hour
    cross join settings
    where abs(date_diff('second', form_posts.visited_at, inquiries.received_at)) <= settings.form_match_seconds
), form_pairs_counted as (
    -- One post, one inquiry: where two could be meant, neither is.
    select
        *,
        count(*) over (partition by file_id, line) as inquiries_of_post,
        count(*) over (partition by inquiry_id) as posts_of_inquiry
    from form_pairs
), form_links as (
    select
        visitor_id,
        person_id,
        customer_id,
        email,
        'form_post' as evidence,
        inquiry_id as evidence_detail,
        file_id,
        line,
        greatest(visited_at, received_at) as evidence_at
    from form_pairs_counted
    where inquiries_of_post = 1 and posts_of_inquiry = 1
), evidence_collected as (
    select * from token_links
    union all select * from mail_links
    union all select * from form_links
), first_evidence_kept as (
    select
        visitor_id,
        person_id,
        any_value(customer_id) as customer_id,
        any_value(email) as email,
        evidence,
        arg_min(evidence_detail, (evidence_at, file_id, line)) as evidence_detail,
        arg_min(file_id, (evidence_at, file_id, line)) as file_id,
        arg_min(line, (evidence_at, file_id, line)) as line,
        count(*) as times,
        min(evidence_at) as evidence_at
    from evidence_collected
    group by visitor_id, person_id, evidence
), people_weighed as (
    select *, sum(times) over (partition by visitor_id, person_id) as times_of_person
    from first_evidence_kept
), person_chosen as (
    -- A browser that several people's evidence names: most evidence, then the earliest; the others stay on record.
    select
        visitor_id,
        person_id,
        customer_id,
        email,
        evidence,
        evidence_detail,
        (times_of_person::decimal(18, 4)
            / sum(times) over (partition by visitor_id))::decimal(5, 4) as probability,
        person_id = first_value(person_id) over (
            partition by visitor_id order by times_of_person desc, evidence_at, person_id, evidence) as is_chosen,
        file_id,
        line,
        evidence_at
    from people_weighed
)
select * from person_chosen
