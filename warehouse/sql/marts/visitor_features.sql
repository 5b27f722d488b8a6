-- One row per cut-off and human visitor who looked at a page in the window before it.
with cutoffs as (
    select cutoff_at, window_starts_at from core.cutoffs
), visitors as (
    select visitor_id, user_agent, first_seen_at from core.visitors where is_human and not is_own_staff
), page_views as not materialized (
    select visitor_id, session_id, page_kind, sku, series, visited_local_at, visited_at from core.visits where is_page_view and is_human
), sessions as (
    select session_id, visitor_id, channel, started_at from core.sessions where is_human
), links as (
    select visitor_id, customer_id, evidence, evidence_at from core.identity_links
), orders as (
    select customer_id, min(ordered_at) as first_ordered_at from core.orders where not is_cancelled group by customer_id
), views_followed as (
    select
        *,
        lead(visited_at) over (partition by session_id order by visited_at) as next_visited_at
    from page_views
), views_in_window as not materialized (
    select
        cutoffs.cutoff_at,
        views_followed.*,
        -- Time on a page is known only up to the next view of the same session, so never beyond the cut-off.
        case when views_followed.next_visited_at < cutoffs.cutoff_at
            then date_diff('second', views_followed.visited_at, views_followed.next_visited_at)
        end as seconds_to_next
    from views_followed
    join cutoffs
        on views_followed.visited_at >= cutoffs.window_starts_at and views_followed.visited_at < cutoffs.cutoff_at
), views_summed as (
    select
        cutoff_at,
        visitor_id,
        count(*) as page_views,
        count(distinct session_id) as sessions,
        count(distinct visited_local_at::date) as active_days,
        count(distinct session_id) filter (where visited_at >= cutoff_at - interval 30 days) as sessions_last_30_days,
        date_diff('day', max(visited_at), cutoff_at) as days_since_last_visit,
        count(*) filter (where page_kind = 'product') as product_views,
        count(distinct sku) as distinct_products,
        count(distinct series) as distinct_series,
        count(*) filter (where page_kind = 'price') as price_views,
        count(*) filter (where page_kind = 'download') as downloads,
        count(*) filter (where page_kind = 'inquiry_form') as inquiry_form_views,
        count(*) filter (where page_kind = 'company') as company_views,
        count(*) filter (where page_kind = 'careers') as careers_views,
        count(*) filter (where page_kind = 'blog') as blog_views,
        coalesce(sum(seconds_to_next), 0) / 60 as minutes_on_site,
        count(*) filter (where hour(visited_local_at) >= 22 or hour(visited_local_at) < 6) / count(*) as night_share
    from views_in_window
    group by cutoff_at, visitor_id
), seconds_ranked as (
    -- By rank and not by an aggregate, which would keep every view of every visitor in memory.
    select
        cutoff_at,
        visitor_id,
        seconds_to_next,
        row_number() over (partition by cutoff_at, visitor_id order by seconds_to_next) as position,
        count(*) over (partition by cutoff_at, visitor_id) as pages
    from views_in_window
    where seconds_to_next is not null
), medians as (
    select cutoff_at, visitor_id, seconds_to_next as median_seconds_per_page
    from seconds_ranked
    where position = (pages + 1) // 2
), series_counted as (
    select cutoffs.cutoff_at, page_views.visitor_id, page_views.series, count(*) as series_views
    from page_views
    join cutoffs
        on page_views.visited_at >= cutoffs.window_starts_at and page_views.visited_at < cutoffs.cutoff_at
    where page_views.series is not null
    group by cutoffs.cutoff_at, page_views.visitor_id, page_views.series
), top_series_found as (
    select
        cutoff_at,
        visitor_id,
        series as top_series,
        series_views / sum(series_views) over (partition by cutoff_at, visitor_id) as top_series_share
    from series_counted
    qualify row_number() over (partition by cutoff_at, visitor_id order by series_views desc, series desc) = 1
), channels_counted as (
    select
        cutoffs.cutoff_at,
        sessions.visitor_id,
        count(*) filter (where channel = 'campaign') as campaign_sessions,
        count(*) filter (where channel = 'search') as search_sessions,
        count(*) filter (where channel = 'referral') as referral_sessions
    from sessions
    join cutoffs on sessions.started_at >= cutoffs.window_starts_at and sessions.started_at < cutoffs.cutoff_at
    group by cutoffs.cutoff_at, sessions.visitor_id
), links_before as (
    -- A form post is the outcome itself: it must not feed the score, but it does tell who is a customer already.
    select
        cutoffs.cutoff_at,
        links.visitor_id,
        bool_or(links.evidence in ('campaign_token', 'email_in_url')) as is_known_contact,
        bool_or(coalesce(orders.first_ordered_at < cutoffs.cutoff_at, false)) as is_customer
    from links
    join cutoffs on links.evidence_at < cutoffs.cutoff_at
    left join orders using (customer_id)
    group by cutoffs.cutoff_at, links.visitor_id
), features_joined as (
    select
        views_summed.visitor_id,
        top_series_found.top_series,
        views_summed.page_views,
        views_summed.sessions,
        views_summed.active_days,
        views_summed.sessions_last_30_days,
        views_summed.days_since_last_visit,
        date_diff('day', visitors.first_seen_at, views_summed.cutoff_at) as days_since_first_visit,
        views_summed.product_views,
        views_summed.distinct_products,
        views_summed.distinct_series,
        round(coalesce(top_series_found.top_series_share, 0), 6) as top_series_share,
        views_summed.price_views,
        views_summed.downloads,
        views_summed.inquiry_form_views,
        views_summed.company_views,
        views_summed.careers_views,
        views_summed.blog_views,
        round(views_summed.minutes_on_site, 6) as minutes_on_site,
        coalesce(medians.median_seconds_per_page, 0) as median_seconds_per_page,
        coalesce(channels_counted.campaign_sessions, 0) as campaign_sessions,
        coalesce(channels_counted.search_sessions, 0) as search_sessions,
        coalesce(channels_counted.referral_sessions, 0) as referral_sessions,
        regexp_matches(coalesce(visitors.user_agent, ''), '(mobile|android|iphone|ipad)', 'i')::integer as is_mobile,
        round(views_summed.night_share, 6) as night_share,
        coalesce(links_before.is_known_contact, false)::integer as is_known_contact,
        views_summed.cutoff_at
    from views_summed
    join visitors using (visitor_id)
    left join medians using (cutoff_at, visitor_id)
    left join top_series_found using (cutoff_at, visitor_id)
    left join channels_counted using (cutoff_at, visitor_id)
    left join links_before using (cutoff_at, visitor_id)
    where not coalesce(links_before.is_customer, false)
)
select * from features_joined
