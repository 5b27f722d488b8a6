-- One row per thing that is known of who the customer is.
with customer as (
    select * from core.customers where customer_id = $customer
), owners as (
    select customer.owner_id, salespeople.name, salespeople.team, coalesce(salespeople.left_on <= $today::date, false) as has_left
    from customer
    left join core.salespeople as salespeople on salespeople.salesperson_id = customer.owner_id
    where customer.owner_id is not null
), talks as (
    select max(occurred_at) as last_at, arg_max(activity_id, (occurred_at, activity_id)) as activity_id
    from core.messages
    where customer_id = $customer and not has_bounced
), shared_people as (
    select others.customer_id
    from core.contacts as contacts
    join core.contacts as others using (person_id)
    where contacts.customer_id = $customer and others.customer_id <> $customer
), shared_domain as (
    select others.customer_id
    from customer
    join core.customers as others on others.web_domain = customer.web_domain and others.customer_id <> customer.customer_id
), perhaps_same as (
    select customer_id, min(reason) as reason
    from (select customer_id, 'same_person' as reason from shared_people union all select customer_id, 'same_website' from shared_domain)
    group by customer_id
), bought as (
    select
        count(distinct order_id) as orders,
        sum(amount_report) as amount,
        max(ordered_at) as last_at,
        arg_max(order_line_id, (ordered_at, order_line_id)) as order_line_id
    from core.orders
    where customer_id = $customer and not is_cancelled
), facts as (
    select 1 as position, 'local_name' as codes, name_local as subject, null as salesperson, null as evidence, null::timestamp as happened_at, null as words_en, null as words_zh, null::decimal(18, 2) as amount, null as currency from customer
    union all select 2, 'company_type', customer_type, null, null, null, null, null, null, null from customer
    union all select 3, 'industry', industry, null, null, null, null, null, null, null from customer
    union all select 4, 'country', country, null, null, null, null, null, null, null from customer
    union all select 4, 'city', city, null, null, null, null, null, null, null from customer
    union all select 5, 'website', website, null, null, null, null, null, null, null from customer
    union all select 6, if(has_left, 'owner,owner_has_left', 'owner'), team, coalesce(name, owner_id), null, null, null, null, null, null from owners
    union all select 7, 'first_known', null, null, null, created_at, null, null, null, null from customer where created_at is not null
    union all select 8, 'last_contact', null, null, 'activities:' || activity_id, last_at, null, null, null, null from talks where last_at is not null
    union all
    select 9, 'known_as,by_' || evidence, concat_ws(' · ', source, name, company_id), null, null, created_at, null, null, null, null
    from core.crm_companies
    where customer_id = $customer
    union all
    select 9, 'known_by_number', string_agg(company_id, ', ' order by company_id), null, null, null, null, null, null, null
    from core.company_records
    where customer_id = $customer and company_id not in (select company_id from core.crm_companies)
    having count(*) > 0
    union all
    select 10, 'perhaps_same_customer,' || perhaps_same.reason, string_agg(customers.name || ' (' || customers.customer_id || ')', ', ' order by customers.name, customers.customer_id), null, null, null, null, null, null, null
    from perhaps_same
    join core.customers as customers using (customer_id)
    group by perhaps_same.reason
    union all select 11, 'not_in_crm', 'orders', null, null, null, null, null, null, null from customer where not is_in_crm
    union all
    select 12, 'bought', null, null, 'orders:' || order_line_id, last_at,
        if(orders = 1, '1 order', orders || ' orders, the last'), if(orders = 1, '1 笔订单', orders || ' 笔订单，最近一笔'), amount, settings.currency
    from bought
    cross join ops.settings as settings
    where orders > 0
), judgements as (
    select
        13 as position,
        concat_ws(', ',
            'grade ' || nullif(grade, 'not_known') || ' by margin of the last 365 days',
            recency_days || ' days since the last order',
            'usually every ' || median_interval_days,
            'orders again with ' || round(100 * alive_probability)::integer || ' %') as words_en,
        concat_ws('，',
            '客户等级 ' || nullif(grade, 'not_known') || '（近365天毛利）',
            '距上次下单 ' || recency_days || ' 天',
            '惯常周期 ' || median_interval_days || ' 天',
            '再次下单概率 ' || round(100 * alive_probability)::integer || ' %') as words_zh,
        evidence_ids[1] as evidence
    from marts.customer_value
    where customer_id = $customer
    union all
    select
        14,
        case state
            when 'released' then 'nobody has spoken with them for so long that the owner''s protection ended on ' || release_date
            when 'ending' then 'the owner''s protection ends on ' || release_date || ' unless somebody speaks with them'
            else 'not known whether the owner''s protection ended on ' || release_date || ': newer contacts are not exported'
        end,
        case state
            when 'released' then '长期无联系，保护期已于 ' || release_date || ' 结束，进入公海'
            when 'ending' then '若无联系，保护期将于 ' || release_date || ' 结束'
            else '保护期是否已于 ' || release_date || ' 结束未知：近期跟进记录未导出'
        end,
        evidence_ids[1]
    from marts.public_pool
    where customer_id = $customer
), facts_joined as (
    select * from facts
    where subject is not null and subject <> '' or salesperson is not null or happened_at is not null
    union all by name
    select * from judgements
)
select codes, subject, salesperson, evidence, happened_at, words_en, words_zh, amount, currency
from facts_joined
order by position, codes, happened_at nulls last, subject
