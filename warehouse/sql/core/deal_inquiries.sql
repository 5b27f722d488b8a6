-- One row per genuine inquiry: the deal that it began, that it came in the course of, or that it is by itself.
with inquiries as (
    select inquiry_id, customer_id, received_at
    from core.inquiries
    where is_genuine and duplicate_of is null and received_at is not null
), settings as (
    select match_days from ops.lifecycle_settings
), opportunities as (
    select opportunity_id, customer_id from core.opportunities where customer_id is not null
), steps as (
    select
        opportunity_id,
        min(entered_at) as opened_at,
        max(entered_at) filter (where stage in ('ordered', 'lost')) as ended_at
    from core.opportunity_steps
    where entered_at is not null
    group by opportunity_id
), opportunities_dated as (
    select * from opportunities join steps using (opportunity_id)
), orders_alone as (
    select deal_id, order_id, customer_id, ordered_at from core.deal_orders where role = 'own'
), openings_possible as (
    select
        inquiries.inquiry_id,
        'opportunity:' || opportunities_dated.opportunity_id as deal_id,
        abs(date_diff('second', received_at, opened_at)) as seconds_apart
    from inquiries
    cross join settings
    join opportunities_dated
        on opportunities_dated.customer_id = inquiries.customer_id
        and opened_at >= received_at - interval 1 day
        and opened_at <= received_at + to_days(settings.match_days)
), openings as (
    select inquiry_id, deal_id
    from openings_possible
    qualify row_number() over (partition by inquiry_id order by seconds_apart, deal_id) = 1
        and row_number() over (partition by deal_id order by seconds_apart, inquiry_id) = 1
), in_the_course as (
    -- Who has a deal with us and asks again makes no new one.
    select
        inquiries.inquiry_id,
        arg_max('opportunity:' || opportunity_id, (opened_at, opportunity_id)) as deal_id
    from inquiries
    join opportunities_dated
        on opportunities_dated.customer_id = inquiries.customer_id
        and opened_at <= received_at
        and coalesce(ended_at, received_at) >= received_at
    where inquiries.inquiry_id not in (select inquiry_id from openings)
    group by inquiries.inquiry_id
), orders_possible as (
    select inquiries.inquiry_id, orders_alone.deal_id, date_diff('second', received_at, ordered_at) as seconds_apart
    from inquiries
    cross join settings
    join orders_alone
        on orders_alone.customer_id = inquiries.customer_id
        and ordered_at >= received_at
        and ordered_at <= received_at + to_days(settings.match_days)
    where inquiries.inquiry_id not in (select inquiry_id from openings)
      and inquiries.inquiry_id not in (select inquiry_id from in_the_course)
), orders_opened as (
    select inquiry_id, deal_id
    from orders_possible
    qualify row_number() over (partition by inquiry_id order by seconds_apart, deal_id) = 1
        and row_number() over (partition by deal_id order by seconds_apart, inquiry_id) = 1
), links as (
    select inquiry_id, deal_id, 'opened' as role from openings
    union all select inquiry_id, deal_id, 'opened' from orders_opened
    union all select inquiry_id, deal_id, 'in_the_course' from in_the_course
)
select
    inquiries.inquiry_id,
    coalesce(links.deal_id, 'inquiry:' || inquiries.inquiry_id) as deal_id,
    inquiries.customer_id,
    coalesce(links.role, 'own') as role,
    inquiries.received_at
from inquiries
left join links using (inquiry_id)
