-- One row per cut-off and human visitor who looked at a page in the window before it.
with cutoffs as (
    select cutoff_at, window_starts_at from core.cutoffs
), visitors as (
    select visitor_id, user_agent, first_seen_at, row_number() over (order by visitor_id)::integer as visitor_number
    from core.visitors
    where is_human and not is_own_staff
), page_views as not materialized (
    select * from core.visits where is_page_view and is_human
), sessions as not materialized (
    select visitor_id, channel, started_at from core.sessions where is_human
), links as (
    select visitor_id, customer_id, evidence, evidence_at from core.identity_links
), orders as (
    select customer_id, min(ordered_at) as first_ordered_at from core.orders where not is_cancelled group by customer_id
), products as (
    select sku, row_number() over (order by sku)::integer as sku_number from page_views where sku is not null group by sku
), product_series as (
    select series, row_number() over (order by series)::integer as series_number
    from page_views
    where series is not null
    group by series
), views_numbered as not materialized (
    -- Numbers in place of texts: a view lies in several windows, and of tens of millions of views each byte counts.
    select
        visitors.visitor_number,
        page_views.page_kind,
        products.sku_number,
        product_series.series_number,
        page_views.is_session_start,
        page_views.is_session_end,
        page_views.visited_local_at,
        page_views.visited_at
    from page_views
    join visitors using (visitor_id)
    left join products using (sku)
    left join product_series using (series)
), views_followed as (
    select
        visitor_number,
        page_kind,
        hour(visited_local_at) >= 22 or hour(visited_local_at) < 6 as is_at_night,
        is_session_start,
        coalesce(visited_local_at::date <> (lag(visited_local_at) over visitor)::date, true) as is_day_start,
        lag(visited_at) over visitor as previous_visited_at,
        case when not is_session_end then lead(visited_at) over visitor end as next_visited_at,
        visited_at
    from views_numbered
    window visitor as (partition by visitor_number order by visited_at, is_session_start desc, is_session_end)
), views_in_window as not materialized (
    select
        cutoffs.cutoff_at,
        views_followed.*,
        -- A visitor's sessions and days follow each other: each is counted at its first view in the window.
        coalesce(views_followed.previous_visited_at < cutoffs.window_starts_at, true) as is_window_start,
        coalesce(views_followed.previous_visited_at < cutoffs.cutoff_at - interval 30 days, true) as is_last_30_days_start,
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
        visitor_number,
        count(*) as page_views,
        count(*) filter (where is_session_start or is_window_start) as sessions,
        count(*) filter (where is_day_start or is_window_start) as active_days,
        count(*) filter (where (is_session_start or is_last_30_days_start) and visited_at >= cutoff_at - interval 30 days)
            as sessions_last_30_days,
        date_diff('day', max(visited_at), cutoff_at) as days_since_last_visit,
        count(*) filter (where page_kind = 'product') as product_views,
        count(*) filter (where page_kind = 'price') as price_views,
        count(*) filter (where page_kind = 'download') as downloads,
        count(*) filter (where page_kind = 'inquiry_form') as inquiry_form_views,
        count(*) filter (where page_kind = 'company') as company_views,
        count(*) filter (where page_kind = 'careers') as careers_views,
        count(*) filter (where page_kind = 'blog') as blog_views,
        coalesce(sum(seconds_to_next), 0) / 60 as minutes_on_site,
        count(*) filter (where is_at_night) / count(*) as night_share
    from views_in_window
    group by cutoff_at, visitor_number
), seconds_ranked as (
    -- By rank and not by an aggregate, which would keep every view of every visitor in memory.
    select
        cutoff_at,
        visitor_number,
        seconds_to_next::integer as seconds_to_next,
        row_number() over (partition by cutoff_at, visitor_number order by seconds_to_next) as position,
        count(*) over (partition by cutoff_at, visitor_number) as pages
    from views_in_window
    where seconds_to_next is not null
), medians as (
    select cutoff_at, visitor_number, seconds_to_next as median_seconds_per_page
    from seconds_ranked
    where position = (pages + 1) // 2
), products_viewed as (
    select distinct cutoffs.cutoff_at, views_numbered.visitor_number, views_numbered.sku_number
    from views_numbered
    join cutoffs
        on views_numbered.visited_at >= cutoffs.window_starts_at and views_numbered.visited_at < cutoffs.cutoff_at
    where views_numbered.sku_number is not null
), products_counted as (
    select cutoff_at, visitor_number, count(*) as distinct_products from products_viewed group by cutoff_at, visitor_number
), series_counted as (
    select cutoffs.cutoff_at, views_numbered.visitor_number, views_numbered.series_number, count(*) as series_views
    from views_numbered
    join cutoffs
        on views_numbered.visited_at >= cutoffs.window_starts_at and views_numbered.visited_at < cutoffs.cutoff_at
    where views_numbered.series_number is not null
    group by cutoffs.cutoff_at, views_numbered.visitor_number, views_numbered.series_number
), series_summed as (
    select
        cutoff_at,
        visitor_number,
        count(*) as distinct_series,
        max(series_views) / sum(series_views) as top_series_share,
        -- Of equally many views the series that comes last.
        max(series_views * 1000000 + series_number) % 1000000 as top_series_number
    from series_counted
    group by cutoff_at, visitor_number
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
        visitors.visitor_id,
        product_series.series as top_series,
        views_summed.page_views,
        views_summed.sessions,
        views_summed.active_days,
        views_summed.sessions_last_30_days,
        views_summed.days_since_last_visit,
        date_diff('day', visitors.first_seen_at, views_summed.cutoff_at) as days_since_first_visit,
        views_summed.product_views,
        coalesce(products_counted.distinct_products, 0) as distinct_products,
        coalesce(series_summed.distinct_series, 0) as distinct_series,
        round(coalesce(series_summed.top_series_share, 0), 6) as top_series_share,
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
    join visitors using (visitor_number)
    left join medians using (cutoff_at, visitor_number)
    left join products_counted using (cutoff_at, visitor_number)
    left join series_summed using (cutoff_at, visitor_number)
    left join product_series on product_series.series_number = series_summed.top_series_number
    left join channels_counted on channels_counted.cutoff_at = views_summed.cutoff_at and channels_counted.visitor_id = visitors.visitor_id
    left join links_before on links_before.cutoff_at = views_summed.cutoff_at and links_before.visitor_id = visitors.visitor_id
    where not coalesce(links_before.is_customer, false)
)
select * from features_joined
