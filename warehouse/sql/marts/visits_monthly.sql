-- One row per month with requests to the site.
with settings as (
    select time_zone from ops.settings
), visitors as (
    select
        visitor_id,
        is_human and not is_own_staff as is_counted,
        is_human,
        case when person_id is not null
            then date_trunc('month', timezone(settings.time_zone, timezone('UTC', linked_at)))::date
        end as linked_month
    from core.visitors
    cross join settings
), requests as not materialized (
    select
        date_trunc('month', visits.visited_local_at)::date as month,
        visits.visitor_id,
        visits.session_id,
        visits.is_page_view,
        visitors.is_counted,
        visitors.is_human,
        -- Known by the end of the month: what becomes known later must not change a closed month.
        coalesce(
            visitors.linked_month
                <= date_trunc('month', visits.visited_local_at)::date,
            false) as is_linked
    from core.visits as visits
    join visitors using (visitor_id)
), months_counted as (
    select
        month,
        count(distinct visitor_id) filter (where is_counted and is_page_view) as human_visitors,
        count(distinct visitor_id) filter (where is_counted and is_page_view and is_linked) as linked_visitors,
        count(distinct session_id) filter (where is_counted) as human_sessions,
        count(*) filter (where is_counted and is_page_view) as human_page_views,
        count(*) filter (where not is_human) as machine_requests,
        count(distinct visitor_id) filter (where not is_human) as machine_visitors
    from requests
    group by month
)
select * from months_counted
