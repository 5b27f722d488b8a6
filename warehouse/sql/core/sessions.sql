-- One row per session: page views of one browser without a pause longer than settings.session_gap_minutes.
with page_views as not materialized (
    select * from core.visits where is_page_view
), entries as (
    -- Texts are joined and not aggregated: of tens of millions of sessions an aggregate would keep them all in memory.
    select session_id, visitor_id, page_path as entry_page, coalesce(referrer_host, '') as referrer_host, is_human
    from page_views
    where is_session_start
), exits as (
    select session_id, page_path as exit_page from page_views where is_session_end
), views_summed as (
    select
        session_id,
        bool_or(regexp_matches(coalesce(query, ''), '(^|&)(utm_campaign|utm_source|gclid|ct)=', 'i')) as has_campaign,
        count(*) as page_views,
        count(*) filter (where page_kind = 'product') as product_views,
        date_diff('second', min(visited_at), max(visited_at)) as duration_seconds,
        min(visited_local_at) as started_local_at,
        min(visited_at) as started_at,
        max(visited_at) as ended_at
    from page_views
    group by session_id
), sessions_summed as (
    select
        entries.*,
        exits.exit_page,
        views_summed.* exclude (session_id)
    from entries
    join views_summed using (session_id)
    join exits using (session_id)
), hosts_of_assets as (
    -- A page's images name that page as their referrer: most of them name the site itself.
    select referrer_host as domain, count(*) as requests
    from core.visits
    where page_kind = 'asset' and referrer_host is not null
    group by referrer_host
), own_hosts as (
    select unnest(own_domains) as domain from ops.settings
    union
    select regexp_replace(domain, '^www\.', '') from hosts_of_assets qualify requests * 2 > sum(requests) over ()
), channels_told as (
    select
        session_id,
        visitor_id,
        entry_page,
        exit_page,
        case
            when has_campaign then 'campaign'
            when referrer_host = '' then 'direct'
            when exists (
                select 1 from own_hosts
                where referrer_host = own_hosts.domain or ends_with(referrer_host, '.' || own_hosts.domain)
            ) then 'internal'
            when regexp_matches(
                referrer_host,
                '(^|\.)(google|bing|yahoo|duckduckgo|baidu|yandex|ecosia|naver|sogou|so|startpage|qwant|ask)\.[a-z.]{2,6}$')
                then 'search'
            when regexp_matches(
                referrer_host,
                '(^|\.)(facebook|fb|linkedin|lnkd|twitter|t|x|instagram|youtube|reddit|pinterest|weibo|zhihu|tiktok|whatsapp)\.(com|co|me|in|be)$')
                then 'social'
            else 'referral'
        end as channel,
        nullif(referrer_host, '') as referrer_host,
        page_views,
        product_views,
        duration_seconds,
        is_human,
        started_local_at,
        started_at,
        ended_at
    from sessions_summed
)
select * from channels_told
