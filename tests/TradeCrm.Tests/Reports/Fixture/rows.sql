-- Two years of a plausible company, up to 31 Oct 2026; every figure follows from the month, so that each run has the same.
create or replace temp table months as
    select unnest(range(date '2024-11-01', date '2026-11-01', interval 1 month))::date as month, unnest(range(24)) as i;

insert into ops.sources values ('web', 'visits', 'web/*.gz'), ('companies', 'companies', 'crm/companies.csv'), ('inquiries', 'inquiries', 'crm/inquiries.csv'),
    ('orders', 'orders', 'crm/orders.csv'), ('surveys', 'surveys', 'crm/surveys.csv'), ('activities', 'activities', 'crm/activities.csv'),
    ('opportunities', 'opportunities', 'crm/opportunities.csv'), ('rates', 'exchange_rates', 'crm/rates.csv');
insert into ops.files values (1, 'web', 'visits', 'web/access-2026-10.log.gz'), (2, 'inquiries', 'inquiries', 'crm/inquiries.csv'), (3, 'campaigns', 'campaigns', 'crm/campaigns.csv');
insert into ops.rejected_rows select 1, 100 + i * 37, 'x'::blob, 'truncated_line', 'the line ends inside the request' from range(17) as r(i);
insert into ops.rejected_rows values (2, 213, 'x'::blob, 'bad_number', 'column ''unit_price'' has ''1.2.5''');
insert into ops.checks values ('core.orders', 'rate_is_known', 'warn', 4, '2026-10-31 15:50:00'), ('core.orders', 'unique', 'error', 0, '2026-10-31 15:50:00'),
    ('staging.stg_contacts', 'email_is_valid', 'warn', 9, '2026-09-30 15:50:00'), ('staging.stg_contacts', 'email_is_valid', 'warn', 2, '2026-10-31 15:50:00');
insert into ops.offenders values ('core.orders', 'rate_is_known', 1, '{"order_id":"SO-2291","currency":"AED"}'), ('core.orders', 'rate_is_known', 2, '{"order_id":"SO-2304","currency":"AED"}'),
    ('staging.stg_contacts', 'email_is_valid', 1, '{"contact_id":"K-77","email":"info(at)acme"}');
insert into core.identity_links select 'v' || i, 'p' || i, 'campaign_token', true, timestamp '2026-10-01 08:00:00', 1, 1000 + i from range(1, 61) as r(i);

create or replace temp table names as select unnest(range(1, 21)) as i, unnest(['Nordlys Bygg AS', 'Acme Lighting GmbH', 'Hernández e Hijos S.L.', 'Kowalski Oświetlenie', 'Great Lakes Supply Co.', 'Al Noor Trading LLC',
    'Yıldız Aydınlatma', 'Dubois Éclairage SARL', 'Bharat Fixtures Pvt Ltd', 'Lagos Power Tools', 'Sakura Denki KK', 'Southern Cross Imports', 'Rossi Illuminazione', 'Van den Berg BV', 'Andes Import SpA',
    'Maple Leaf Electric', 'Cape Town Lighting', 'Seoul LED Co.', 'Lumière du Nord', 'Thames Wholesale Ltd']) as name,
    unnest(['NO', 'DE', 'ES', 'PL', 'US', 'AE', 'TR', 'FR', 'IN', 'NG', 'JP', 'AU', 'IT', 'NL', 'CL', 'CA', 'ZA', 'KR', 'FR', 'GB']) as country;

insert into marts.visitor_intent
select 'v' || b.i, if(b.i % 3 = 0, null, 'c_' || b.i), null, if(b.i % 3 = 0, null, n.name), if(b.i % 3 = 0, null, 'Ingrid Olsen ' || b.i), if(b.i % 3 = 0, null, 'buyer' || b.i || '@example-' || b.i || '.com'),
    if(b.i % 3 = 0, null, n.country), null, if(b.i % 4 = 0, null, ['Li Na', 'Wang Wei', 'Chen Jie'][1 + b.i % 3]), if(b.i % 3 = 0, null, 'campaign_token'), '203.0.113.' || b.i, 'Mozilla/5.0',
    0.72 * pow(0.94, b.i - 1), case when b.i <= 9 then 'hot' when b.i <= 24 then 'warm' else 'cool' end, b.i,
    'looked at prices ' || (2 + b.i % 5) || ' times', '查看价格 ' || (2 + b.i % 5) || ' 次', 'came back on ' || (3 + b.i % 7) || ' days', '在 ' || (3 + b.i % 7) || ' 天里回访',
    'downloaded the LED panel catalogue', '下载了LED面板灯样本', ['LED panels', 'Street lights', 'Track lights'][1 + b.i % 3], 3 + b.i % 9, 12 + b.i % 40,
    round(18400 * 0.72 * pow(0.94, b.i - 1), 2), false, timestamp '2026-10-30 06:12:00' - to_hours((b.i * 7)::integer), 'lightgbm', 3
from range(1, 61) as b(i) join names as n on n.i = 1 + (b.i - 1) % 20;

insert into marts.unanswered_inquiries
select 'I-' || (900 + q.i), 'c_' || q.i, n.name, 'ask' || q.i || '@example.com', n.country, ['LED panels 60x60, 2,000 pcs', 'Price for street lights CIF Rotterdam', 'Samples of track lights'][1 + q.i % 3], null,
    if(q.i % 3 = 0, null, ['Li Na', 'Wang Wei'][1 + q.i % 2]), ['never_reached_crm', 'unassigned', 'owner_left', 'auto_reply_only', 'bounced', 'nobody_looked'][1 + q.i % 6],
    if(q.i > 12, 'not_known', 'unanswered'), 1.2 + q.i * q.i * 0.6, if(q.i = 5, null, 5.5 + q.i * 9), q.i > 1, timestamp '2026-10-20 00:00:00', timestamp '2026-10-30 03:20:00' - to_hours((q.i * q.i * 14)::integer),
    timestamp '2026-10-30 10:00:00', 'crm/inquiries.csv', 200 + q.i,
    if(q.i > 12, 'not_known', if(q.i > 1, 'broken', 'not_due')), ['enter_and_answer', 'assign', 'reassign', 'answer', 'find_address', 'answer'][1 + q.i % 6], if(q.i % 3 = 0, null, 'Li Na'), date '2026-11-02', q.i = 4,
    if(q.i % 2 = 0, 6041.67, null), timestamp '2026-10-30 03:20:00' - to_hours((q.i * q.i * 14)::integer)
from range(1, 15) as q(i) join names as n on n.i = q.i;

insert into marts.time_to_answer select 'last_12_months', h * 1.5, 4, 0, 102 - 4 * h, 1 - 0.04 * h, 0.94 - 0.04 * h, least(1, 1.05 - 0.04 * h), (h * 5400)::bigint from range(1, 21) as t(h);
insert into marts.time_to_answer values ('last_12_months', 60, 0, 22, 22, 0.2, 0.14, 0.25, 216000), ('all', 0.1, 1, 0, 200, 0.5, 0.4, 0.6, 360);
insert into marts.inquiries_monthly values ('2026-10-01', 44, 36, 7, 1, 24, 10, 2), ('2026-09-01', 30, 30, 0, 0, 30, 0, 0);

insert into marts.source_freshness values ('web', 'visits', 24, 61187, 17, '2026-10-31 15:41:00', 0), ('companies', 'companies', 1, 412, 0, null, null),
    ('inquiries', 'inquiries', 1, 830, 1, '2026-10-31 09:10:00', 0.3), ('orders', 'orders', 1, 2310, 0, '2026-10-30 07:00:00', 1.4), ('surveys', 'surveys', 1, 640, 0, '2026-09-01 00:00:00', 60),
    ('rates', 'exchange_rates', 1, 900, 0, '2026-10-20 00:00:00', 11.6);

insert into marts.visits_monthly select month, 900 + i * 47 + (i * 37) % 90, 60 + i * 6, 1500 + i * 80, 5200 + i * 300, 9000 + i * 410, 300 + i * 22 + (i * 53) % 120 from months;
insert into marts.machines values ('declared_bot', 410, 150000), ('no_assets_fast', 220, 61000), ('scanner', 96, 18400);
insert into marts.funnel_monthly
select month, s.stage, s.position, (s.base * (1 + i * 0.03))::bigint, if(month <= date '2026-07-01' and s.position < 5, (s.base * (1 + i * 0.03) * s.share)::bigint, null)
from months cross join (values ('visited', 1, 1100, 0.41), ('engaged', 2, 452, 0.11), ('inquired', 3, 51, 0.55), ('qualified', 4, 27, 0.33), ('ordered', 5, 9, null)) as s(stage, position, base, share);
insert into marts.satisfaction_monthly select month, 'all', 'nps', 6 + i, 18 + i * 1.3 + (i * 29) % 17, 18 + i * 1.3 + (i * 29) % 17 - 26, 18 + i * 1.3 + (i * 29) % 17 + 24, 0.21 from months where i <> 7;
insert into marts.satisfaction_monthly select month, 'all', 'csat', 8 + i, 0.66 + (i * 13 % 20) / 100, 0.52 + (i * 13 % 20) / 100, 0.78 + (i * 13 % 20) / 100, 0.21 from months;
insert into marts.satisfaction_total values ('all', 'nps', 420, 210, 90, 28.6, 21.5, 35.4), ('LED panels', 'nps', 180, 96, 30, 36.7, 25.8, 46.9), ('Track lights', 'nps', 7, 2, 3, -14, -60, 40),
    ('all', 'csat', 455, null, null, 0.78, 0.739, 0.816);
insert into marts.retention_cohorts
select c.cohort, p.period, 14 + c.k * 3 % 9, floor((14 + c.k * 3 % 9) * if(p.period < 4, 1, pow(0.86, p.period - 3)))::bigint, floor((14 + c.k * 3 % 9) * if(p.period < 4, 1, pow(0.86, p.period - 3))) / (14 + c.k * 3 % 9),
    6, 9, 41000 - p.period * 2000, pow(0.9, p.period), c.k + p.period < 7
from (select (date '2025-01-01' + to_months((3 * k)::integer))::date as cohort, k from range(8) as r(k)) as c cross join (select unnest(range(8)) as period) as p where c.k + p.period <= 7;
insert into marts.deals_monthly select month, 20 + i % 5, 5 + i % 4, 9 + i % 3, 52000 + (i * 7919) % 31000 from months;
insert into marts.deals_total values (560, 156, 240, 164, 0.394, 0.347, 0.443, 1612000, 'USD');
insert into marts.markets_monthly select m.month, n.country, 'all', 30 + n.i % 11 * 4, n.i % 4, n.i % 5, if(n.i > 14, 0, 1 + n.i % 3), if(n.i % 5 = 0, 1, 0), if(n.i > 14, 0, (2900 * (21 - n.i) + m.i * 61)), n.i > 17 from months as m cross join (select distinct on (country) * from names order by i) as n;
insert into marts.markets_monthly select month, 'not known', 'all', 900 + i * 30, 12, 0, 0, 0, 0, false from months;

insert into marts.management_kpis
select m.month, k.measure, k.goal, k.unit, 'known', null, null, if(k.measure in ('csat', 'profit', 'customers_lost'), 'claimed', null), 'select 1', k.position, k.base * (1 + m.i * k.growth + ((m.i * 7 + k.position * 3) % 5) * k.wobble), k.n,
    if(k.width is null, null, k.base * (1 + m.i * k.growth) - k.width), if(k.width is null, null, k.base * (1 + m.i * k.growth) + k.width), 0, k.base * (1 + (m.i - 1) * k.growth + (((m.i - 1) * 7 + k.position * 3) % 5) * k.wobble),
    k.base * (1 + (m.i - 12) * k.growth), k.base * 0.9, 12, if(k.measure = 'csat', 20, if(k.measure = 'profit', 2, null)), if(k.measure in ('csat', 'profit'), k.base, null), k.measure <> 'customers_lost', if(k.measure in ('csat', 'profit'), true, null)
from months as m cross join (values ('human_visitors', 1, 'market', 'count', 900, 0.05, 0.01, null, null), ('inquiries', 2, 'market', 'count', 51, 0.02, 0.05, null, null), ('answered_within_day', 3, 'efficiency', 'share', 0.41, 0.02, 0.03, 74, 0.11),
    ('new_customers', 4, 'market', 'count', 8, 0.02, 0.08, null, null), ('orders', 5, 'market', 'count', 88, 0.01, 0.04, null, null), ('bookings', 6, 'market', 'money', 318000, 0.012, 0.03, null, null), ('win_rate', 7, 'market', 'share', 0.39, 0.0, 0.05, 31, 0.16),
    ('csat', 8, 'retention', 'share', 0.72, 0.004, 0.01, 31, 0.13), ('nps', 9, 'retention', 'score', 28, 0.01, 0.05, 29, 24), ('repeat_orders', 10, 'retention', 'share', 0.31, 0.015, 0.01, 96, 0.09),
    ('profit', 11, 'market', 'money', 61000, 0.01, 0.05, null, null), ('customers_lost', 12, 'retention', 'share', 0.03, 0.0, 0.02, 120, 0.02)) as k(measure, position, goal, unit, base, growth, wobble, n, width);

insert into ml.models values ('intent', 3, 'lightgbm', '2026-05-01', '2026-07-01', 14210, 391, null, true), ('intent', 2, 'scorecard', null, null, 0, 0, 'too few buyers', false);
insert into ml.metrics select 'intent', 3, c.candidate, p.population, x.measure, x.value * c.factor * p.factor, x.value * c.factor * p.factor * 0.85, x.value * c.factor * p.factor * 1.12, p.n, p.positives
from (values ('lightgbm', 1.0), ('fasttree', 0.96), ('logistic_regression', 0.88), ('naive_bayes', 0.7), ('page_views', 0.55), ('scorecard', 0.75)) as c(candidate, factor)
cross join (values ('all', 1.0, 3900, 104), ('linked_before', 0.92, 410, 61)) as p(population, factor, n, positives)
cross join (values ('pr_auc', 0.42), ('roc_auc', 0.88), ('lift_at_10pct', 5.9), ('precision_at_50', 0.58), ('brier', 0.021), ('log_loss', 0.089)) as x(measure, value);
insert into ml.gains select 'intent', 3, c.candidate, 'all', f.k / 20.0, 1 - pow(1 - f.k / 20.0, c.power), (1 - pow(1 - f.k / 20.0, c.power)) / (f.k / 20.0)
from (values ('lightgbm', 9.5), ('fasttree', 9.0), ('logistic_regression', 6.5), ('naive_bayes', 4.1), ('page_views', 3.8), ('scorecard', 5)) as c(candidate, power) cross join range(1, 21) as f(k);

insert into core.salespeople values ('S1', 'Li Na', null), ('S2', 'Wang Wei', null);
insert into marts.visitor_intent (visitor_id, customer_id, person_id, customer_name, person_name, email, probability, band, position, is_customer, model_kind)
values ('held', 'c_held', 'p_held', 'Gdynia Hurt', 'Jan Nowak', 'jan@gdynia.example', 0.9, 'hot', 0, false, 'lightgbm');
insert into marts.contact_holds values
    ('c_held', 'Gdynia Hurt', 'PL', 'complaint', 'open', 'high', '=cmd <script>', [], 'S1', 'resolve_complaint', 12500, 3, 2, '2026-10-31', '2026-09-01 02:00:00', null, '2026-10-20 02:00:00'),
    ('c_2', 'Acme Lighting GmbH', 'DE', 'do_not_contact', 'do_not_contact', null, null, ['somebody else'], null, 'strike_from_lists', null, 1, 0, '2026-10-31', '2026-08-01 02:00:00', null, null);
insert into marts.hold_breaches values ('b1', 'Gdynia Hurt', 'Jan Nowak', 'campaign', 'Solar', null, 'TS1', 'breach', '2026-10-20 02:00:00'), ('b2', 'Gdynia Hurt', 'Jan Nowak', 'mail', 'New range', 'S2', 'TS1', 'breach', '2026-10-02 02:00:00'),
    ('b3', 'Gdynia Hurt', 'Jan Nowak', 'mail', 'Not known', 'S2', 'TS1', 'not_known', '2026-09-20 02:00:00');
insert into marts.account_overlaps values ('c_3', 'Kowalski Oświetlenie', 'collision', 'S1', 'owner', 'agree_on_leader', 8000, 500, 8500, 1, 1, 2, 1, '2026-10-20 02:00:00'), ('c_4', 'Al Noor Trading LLC', 'team', 'S2', 'signed_order', 'none', null, null, null, 0, 0, 0, 0, '2026-10-21 02:00:00');
insert into marts.promise_conflicts values ('p1 p2', 'c_3', 'Kowalski Oświetlenie', 'discount', 'HL-101', 'Li Na', 'Wang Wei', '3 % off <script>', '6 % off', '2026-10-12 02:00:00'), ('x', 'c_x', 'Elsewhere Ltd', 'price', null, 'A', 'B', 'a', 'b', '2026-10-12 02:00:00');
insert into marts.order_coverage values ('SO1#1', 'c_3', 'HL-101', 'not_met', 'too_late', 9, 4000, '2026-11-05', '2026-11-14'), ('SO1#2', 'c_3', 'HL-102', 'not_known', null, null, 4000, '2026-11-05', null), ('SO2#1', 'c_x', 'HL-102', 'met', null, 0, 4000, '2026-11-05', '2026-11-01');
insert into marts.account_overlap_people values ('c_3', 'Li Na', 1, 3, 1, 0), ('c_3', 'Wang Wei', 2, 2, 1, 1), ('c_4', 'Wang Wei', 1, 1, 0, 0), ('c_4', 'Li Na', 2, 1, 0, 0);
insert into marts.handovers values ('c_5', 'Dubois Éclairage SARL', 'Zhao Lei', '2026-06-30', 'nobody', 'S1', 'introduce_successor', 1, 4200, 1, 2, 'The sample follows by 4 July.', '2026-07-04', '2026-06-20 02:00:00'), ('c_6', 'Rossi Illuminazione', 'Zhao Lei', '2026-06-30', 'handed_over', 'S2', 'none', 0, null, 0, 0, null, null, null);
insert into marts.silent_stages values ('d1#3', 'Dubois Éclairage SARL', 'D1', 'LED panel', 'Contacted', 'Agreed', 'Zhao Lei', 'silent', true, 4200, '2026-06-10 02:00:00');
insert into marts.quote_conflicts values ('q1', '=cmd <script>', 'HL-101', 'conflict', 'S1', 'S2', 'USD', 'EUR', 4.1, 3.55, -6.1, 'owner_quotation', 'Q1', 'USD', 4.1, 'confirm_the_owners_price', 8200, '2026-10-02 02:00:00', '2026-10-12 02:00:00'),
    ('q2', 'Acme Lighting GmbH', 'HL-102', 'conflict', 'S1', 'S2', 'USD', 'USD', 2, 1.9, -5.3, 'order', 'O1', 'USD', 1.9, null, 500, '2026-03-02 02:00:00', '2026-03-12 02:00:00'),
    ('q3', 'Acme Lighting GmbH', 'HL-103', 'explained', 'S1', 'S2', 'USD', 'USD', 2, 1.9, -5.3, null, null, null, null, null, 500, '2026-03-02 02:00:00', '2026-03-12 02:00:00');
insert into ops.next_step_rules values (1, 'resolve_complaint', 1), (2, 'answer_inquiry', 1), (3, 'settle_price', 3);
insert into marts.next_steps values ('c_3', '=cmd <script>', 'PL', 'settle_price', 'HL-101: USD 4.10 / EUR 3.55', 'Li Na', null, 8200, 2, '2026-11-03', '2026-10-12 02:00:00'), ('c_held', 'Gdynia Hurt', 'PL', 'resolve_complaint', 'flickers <script>', null, 'settle_price', null, 1, '2026-11-01', '2026-09-01 02:00:00');
insert into marts.evidence values ('next_steps', 'c_held', 'desk/complaints.csv', 1, 12);
insert into marts.customer_value values
    ('v1', 'Nordlys Bygg AS', 'NO', 'S01', 'A', 'none', null, 6, 4, 20, 60, 90000, 60000, 30000, 0.6, 0.9, 5.5, 80000, null, null, false, '2026-10-11', null),
    ('v2', '<i>Quiet</i> Ltd', 'GB', 'S01', 'B', 'win_back', 'USD', 3, 1, 200, 50, 40000, 9000, 10000, 0.3, 0.4, 1.5, 12500, 13000, 13000, true, '2026-04-14', '2026-10-31'),
    ('v3', 'Once GmbH', 'DE', null, 'not_known', 'none', null, 1, 1, 40, null, 15000, 15000, null, 0.1, 0.5, 1, 15000, null, null, null, '2026-09-21', null);
insert into marts.order_profit values ('p1', 1000, 0, 1000, 1000, 400, 700, 60, 360, false, '2026-09-10'), ('p2', 500, 500, 0, 0, 0, 0, 0, 0, true, '2026-10-10'),
    ('p3', 3000, 0, 3000, 1000, 600, 2100, 180, 1080, false, '2026-10-11'), ('p4', 100, 0, 100, null, null, null, null, null, false, '2026-10-12'), ('p5', 9999, 0, 9999, 9999, 9999, 1, 0, 9998, false, '2025-10-31');
insert into marts.receivables values
    ('a#1', 'a', 'v1', 'Nordlys Bygg AS', 'balance', 'T/T', 'overdue', null, 'S01', 'ask_for_payment', 'EUR', 0, 1000, 1100, null, 40, false, '2026-09-13', null, null, null, '2026-10-31', '2026-10-23'),
    ('b#1', 'b', 'v2', '<i>Quiet</i> Ltd', 'balance', 'T/T', 'paid_partly', null, 'S01', 'ask_for_payment', 'USD', 50, 200, 200, null, 3, false, '2026-10-20', null, null, null, '2026-10-31', '2026-10-23'),
    ('c#1', 'c', 'v2', '<i>Quiet</i> Ltd', 'deposit', 'T/T', 'not_known', null, 'S01', 'ask_finance', 'USD', 0, 300, 300, null, null, false, '2026-10-25', null, null, null, '2026-10-31', '2026-10-23'),
    ('d#1', 'd', 'v1', 'Nordlys Bygg AS', 'full', 'L/C', 'not_due', 'planned_after_latest', 'S01', 'amend_credit', 'USD', 0, 5000, 5000, null, null, false, '2026-12-20', '2026-12-01', '2026-11-20', '2026-12-11', '2026-11-20', '2026-10-23'),
    ('e#1', 'e', 'v1', 'Nordlys Bygg AS', 'full', 'O/A', 'paid_late', null, 'S01', 'none', 'USD', 700, 0, null, 9, null, true, '2026-08-01', null, null, null, null, '2026-10-23');
insert into marts.public_pool values
    ('v2', '<i>Quiet</i> Ltd', 'GB', 'S01', 'released', 'S01', 'decide_owner', 'USD', 30, 40000, 40000, true, '2026-10-01', '2026-04-14', '2026-10-31', '2026-07-03 02:00:00'),
    ('v3', 'Once GmbH', 'DE', null, 'ending', null, 'contact_customer', 'USD', -3, 15000, 15000, true, '2026-11-03', '2026-09-21', '2026-11-03', '2026-08-05 02:00:00'),
    ('v4', 'Never SA', 'FR', 'S01', 'released', 'S01', 'release', null, 100, null, null, false, '2026-07-23', null, '2026-10-31', null);
insert into marts.channel_preference values ('v1', 'Nordlys Bygg AS', 'NO', 'S01', 'whatsapp', 'whatsapp', 'mail', 20, 5, 9, 16, true), ('v2', '<i>Quiet</i> Ltd', 'GB', 'S01', 'mail', 'mail', null, 20, 15, null, null, true),
    ('v3', 'Once GmbH', 'DE', null, 'phone', null, 'phone', 0, 0, null, null, true);
insert into marts.service_quality select month, 'inquiry', 20 + i, 18, 1, 3.5, 16, 4.25, 2, 7, null, null, null, null, null from months;
insert into marts.service_quality select month, 'problem', 4, 2, 0, null, 2, null, 1, 9, null, null, null, null, null from months;
insert into marts.service_quality select month, 'delivery', 12, null, null, null, null, null, null, 30, 12, 9, 0.75, 0.4677, 0.9111 from months;
insert into marts.staff_performance select 's' || n.i, n.name, 'Team ' || n.i % 3, m.month, 2, 1, 2.25, 3, 4, 52000, 1, 18000, 1, 2, 1000 * n.i + m.i, 2, 1, 0 from months as m cross join (select i, 'Salesperson <' || i || '>' as name from range(1, 5) as numbers(i)) as n;
insert into marts.information_coverage select month, unnest(['sales', 'service']), 120, 30, 80, 150, 0.533, 1.25, null from months;
insert into marts.exhibition_results values ('Fair <1>', 35000, 200, 195, 180, 60, 80, 20, 65, 3, 63, 1950000, 12, 310000, 2916.67, true, '2025-04-15'), ('Fair 2', null, 20, 20, 18, 6, 8, 2, 5, 0, 3, 50000, null, null, null, false, '2026-04-15');
