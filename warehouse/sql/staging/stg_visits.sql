-- One row per line of the access logs, up to as_of.
with visits as (
    select * from raw.visits
), texts as (
    select * from raw.visit_texts
), as_of as (
    select as_of from ops.as_of
), addresses as (
    select file_id, text_id, text from texts where field = 'address'
), users as (
    select file_id, text_id, text from texts where field = 'user'
), methods as (
    select file_id, text_id, text from texts where field = 'method'
), paths as (
    select file_id, text_id, text from texts where field = 'path'
), queries as (
    select file_id, text_id, text from texts where field = 'query'
), protocols as (
    select file_id, text_id, text from texts where field = 'protocol'
), referrers as (
    select file_id, text_id, text from texts where field = 'referrer'
), agents as (
    select file_id, text_id, text from texts where field = 'agent'
), texts_resolved as (
    select
        addresses.text as address,
        agents.text as user_agent,
        methods.text as method,
        paths.text as page_path,
        queries.text as query,
        protocols.text as protocol,
        referrers.text as referrer,
        users.text as remote_user,
        visits.status,
        visits.bytes,
        visits.file_id,
        visits.line,
        visits.visited_at
    from visits
    cross join as_of
    left join addresses on addresses.file_id = visits.file_id and addresses.text_id = visits.address_id
    left join agents on agents.file_id = visits.file_id and agents.text_id = visits.agent_id
    left join methods on methods.file_id = visits.file_id and methods.text_id = visits.method_id
    left join paths on paths.file_id = visits.file_id and paths.text_id = visits.path_id
    left join queries on queries.file_id = visits.file_id and queries.text_id = visits.query_id
    left join protocols on protocols.file_id = visits.file_id and protocols.text_id = visits.protocol_id
    left join referrers on referrers.file_id = visits.file_id and referrers.text_id = visits.referrer_id
    left join users on users.file_id = visits.file_id and users.text_id = visits.user_id
    where visits.visited_at <= as_of.as_of
), visitors_keyed as (
    -- One visitor per browser: without a cookie, an address and a user agent are all that a log knows of it.
    select
        'v_' || left(md5(coalesce(address, '') || '|' || coalesce(user_agent, '')), 16) as visitor_id,
        *
    from texts_resolved
)
select * from visitors_keyed
