-- One row per browser that is linked to the customer, then one per series with what speaks for their interest.
with visitors as (
    select * from core.visitors where customer_id = $customer and is_human and not is_own_staff
), views as (
    select visits.series, visits.file_id, visits.line, visits.visited_at
    from core.visits as visits
    where visits.is_page_view and visits.series is not null and visits.visitor_id in (select visitor_id from visitors)
), signs as (
    select series, 'view' as sign, visited_at as happened_at, null as evidence from views
    union all select series, 'inquiry', received_at, 'inquiries:' || inquiry_id from core.inquiries where customer_id = $customer and is_genuine
    union all select series, 'card', met_at, 'exhibition_contacts:' || card_id from core.exhibition_contacts where customer_id = $customer
    union all select series, 'quotation', quoted_at, 'quotations:' || quotation_line_id from core.quotations where customer_id = $customer
    union all select series, 'order', ordered_at, 'orders:' || order_line_id from core.orders where customer_id = $customer and not is_cancelled
), series_counted as (
    select
        series,
        count(*) filter (where sign = 'view') as views,
        count(*) filter (where sign = 'inquiry') as inquiries,
        count(*) filter (where sign = 'card') as cards,
        count(*) filter (where sign = 'quotation') as quotations,
        count(*) filter (where sign = 'order') as orders,
        max(happened_at) as last_at,
        arg_max(evidence, (happened_at, evidence)) filter (where evidence is not null) as evidence
    from signs
    where series is not null
    group by series
), views_last as (
    select series, arg_max(file_id, (visited_at, file_id, line)) as file_id, arg_max(line, (visited_at, file_id, line)) as line from views group by series
), last_visits as (
    select visitor_id, arg_max(session_id, (started_at, session_id)) as session_id from core.sessions where visitor_id in (select visitor_id from visitors) group by visitor_id
), rows_told as (
    select
        1 as part,
        visitors.last_seen_at as happened_at,
        concat_ws(',', 'browser', visitors.link_evidence, intent.band) as codes,
        people.full_name as person,
        visitors.email,
        intent.top_series as subject,
        concat_ws('; ', visitors.sessions || ' visits, ' || visitors.page_views || ' pages', intent.reason_1_en, intent.reason_2_en) as words_en,
        concat_ws('；', visitors.sessions || ' 次访问，' || visitors.page_views || ' 页', intent.reason_1_zh, intent.reason_2_zh) as words_zh,
        'sessions:' || last_visits.session_id as evidence,
        null as place,
        0 as weight,
        visitors.visitor_id as row_key
    from visitors
    left join core.people as people using (person_id)
    left join marts.visitor_intent as intent using (visitor_id)
    left join last_visits on last_visits.visitor_id = visitors.visitor_id
    union all
    select
        2,
        series_counted.last_at,
        'interest',
        null,
        null,
        series_counted.series,
        concat_ws(', ', 'order lines: ' || nullif(orders, 0), 'quotation lines: ' || nullif(quotations, 0), 'inquiries: ' || nullif(inquiries, 0),
            'cards: ' || nullif(cards, 0), 'page views: ' || nullif(views, 0)),
        concat_ws('，', '订单 ' || nullif(orders, 0) || ' 行', '报价 ' || nullif(quotations, 0) || ' 行', '询盘 ' || nullif(inquiries, 0) || ' 条',
            '名片 ' || nullif(cards, 0) || ' 张', '浏览 ' || nullif(views, 0) || ' 页'),
        series_counted.evidence,
        files.path || ':' || views_last.line,
        orders * 8 + inquiries * 5 + quotations * 3 + cards * 3 + views,
        series_counted.series
    from series_counted
    left join views_last using (series)
    left join ops.files as files using (file_id)
)
select * exclude (weight)
from rows_told
order by part, weight desc, happened_at desc, row_key
limit 20
