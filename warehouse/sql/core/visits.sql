-- One row per request, with its session, its page and what kind of visitor made it.
with visits as (
    select * from staging.stg_visits
), pages as (
    select page_path, page_kind, sku, series from core.pages
), visitor_kinds as (
    select visitor_id, is_human from core.visitor_kinds
), settings as (
    select session_gap_minutes from ops.settings
), requests_described as (
    select
        visits.*,
        coalesce(pages.page_kind, 'other') as page_kind,
        pages.sku,
        pages.series,
        visitor_kinds.is_human,
        lower(regexp_extract(visits.referrer, '^https?://([^/:?#]+)', 1)) as referrer_host,
        visits.method = 'GET'
            and (visits.status between 200 and 299 or visits.status = 304)
            and coalesce(pages.page_kind, 'other') not in ('asset', 'feed', 'admin') as is_page_view
    from visits
    left join pages using (page_path)
    join visitor_kinds using (visitor_id)
), session_starts_marked as (
    select
        *,
        coalesce(
            date_diff('millisecond', lag(visited_at) over visitor, visited_at) > settings.session_gap_minutes * 60000,
            true) as is_session_start
    from requests_described
    cross join settings
    where is_page_view
    window visitor as (partition by visitor_id order by visited_at, page_path, file_id, line)
), sessions_numbered as (
    select
        *,
        visitor_id || '-' || count(*) filter (where is_session_start) over (
            partition by visitor_id
            order by visited_at, page_path, file_id, line
            rows between unbounded preceding and current row) as session_id
    from session_starts_marked
), sessions_joined as (
    select
        requests_described.visitor_id,
        sessions_numbered.session_id,
        requests_described.address,
        requests_described.user_agent,
        requests_described.method,
        requests_described.page_path,
        requests_described.query,
        requests_described.page_kind,
        requests_described.sku,
        requests_described.series,
        nullif(requests_described.referrer_host, '') as referrer_host,
        requests_described.status,
        requests_described.bytes,
        requests_described.file_id,
        requests_described.line,
        coalesce(requests_described.is_page_view, false) as is_page_view,
        requests_described.is_human,
        requests_described.visited_at
    from requests_described
    left join sessions_numbered using (file_id, line)
)
select * from sessions_joined
