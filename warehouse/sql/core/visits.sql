-- One row per request, with its session, its page and what kind of visitor made it.
with visits as not materialized (
    select * from staging.stg_visits
), pages as (
    select
        page_path,
        page_kind,
        sku,
        series,
        row_number() over (order by page_path)::integer as page_number,
        page_kind not in ('asset', 'feed', 'admin') as is_page
    from core.pages
), visitor_kinds as (
    select visitor_id, is_human, row_number() over (order by visitor_id)::integer as visitor_number from core.visitor_kinds
), local_time as (
    select slot_at, offset_minutes from core.local_time
), settings as (
    select session_gap_minutes from ops.settings
), page_views as (
    -- Numbers in place of texts: of tens of millions of views each byte counts in the sort.
    select
        visitor_kinds.visitor_number,
        pages.page_number,
        visits.file_id,
        visits.line,
        visits.visited_at
    from visits
    join visitor_kinds using (visitor_id)
    left join pages using (page_path)
    where visits.method = 'GET'
      and (visits.status between 200 and 299 or visits.status = 304)
      and coalesce(pages.is_page, true)
), session_starts_marked as (
    select
        *,
        coalesce(
            date_diff('millisecond', lag(visited_at) over visitor, visited_at) > settings.session_gap_minutes * 60000,
            true) as is_session_start
    from page_views
    cross join settings
    window visitor as (partition by visitor_number order by visited_at, page_number, file_id, line)
), sessions_numbered as (
    select
        file_id,
        line,
        (sum(is_session_start::integer) over earlier)::integer as session_number,
        is_session_start,
        coalesce(lead(is_session_start) over visitor, true) as is_session_end
    from session_starts_marked
    window
        visitor as (partition by visitor_number order by visited_at, page_number, file_id, line),
        earlier as (
            partition by visitor_number
            order by visited_at, page_number, file_id, line
            rows between unbounded preceding and current row)
), sessions_joined as (
    select
        visits.visitor_id,
        case when sessions_numbered.session_number is not null
            then visits.visitor_id || '-' || sessions_numbered.session_number
        end as session_id,
        visits.method,
        visits.page_path,
        visits.query,
        coalesce(pages.page_kind, 'other') as page_kind,
        pages.sku,
        pages.series,
        nullif(lower(regexp_extract(visits.referrer, '^https?://([^/:?#]+)', 1)), '') as referrer_host,
        visits.status,
        visits.bytes,
        visits.file_id,
        visits.line,
        sessions_numbered.session_number is not null as is_page_view,
        coalesce(sessions_numbered.is_session_start, false) as is_session_start,
        coalesce(sessions_numbered.is_session_end, false) as is_session_end,
        visitor_kinds.is_human,
        visits.visited_at + to_minutes(local_time.offset_minutes) as visited_local_at,
        visits.visited_at
    from visits
    left join local_time on local_time.slot_at = time_bucket(interval 15 minutes, visits.visited_at)
    left join pages using (page_path)
    join visitor_kinds using (visitor_id)
    left join sessions_numbered using (file_id, line)
)
select * from sessions_joined
