-- Rows for worklists.sql; as_of is 31 Oct 2026 23:41 in Shanghai.
insert into ops.sources select kind, kind, kind || '.csv' from (select unnest(['inquiries', 'activities', 'quotations', 'orders', 'payments', 'complaints', 'visits', 'contacts', 'salespeople']) as kind);
insert into ops.files values (1, 'crm', 'contacts', 'crm/contacts.csv'), (2, 'erp', 'payments', 'erp/payments.csv');
insert into core.salespeople values ('S1', 'Li Na', null), ('S2', 'Wang Wei', '2027-01-01'), ('S3', 'Chen Jie', '2026-09-01'), ('S4', 'Zhao Min', null);
insert into core.salesperson_reach values ('S1'), ('S2'), ('S3'), ('S4'), ('X9');
create or replace temp table firms as
select i, 'c_' || i as customer_id, 'Firm ' || i || ' of ' || ['S1', 'S2', if(i = 2, 'S2', 'nobody'), 'nobody'][1 + i % 4] as name,
       ['S1', 'S2', 'S3', null][1 + i % 4] as owner_id, ['S1', 'S2', case i when 2 then 'S2' when 6 then 'S3' end, null][1 + i % 4] as acts_id
from range(12) as r(i);
insert into core.customers select customer_id, 'F' || i, name, 'DE', owner_id from firms;
insert into core.people select 'p' || i, 'k' || i, customer_id, 'Ingrid Olsen', 'buyer' || i || '@example.com', 'DE', i = 4 from firms;
insert into core.contacts select 'k' || i, 1, 100 + i from firms;
insert into core.opportunities select 'O' || i, customer_id, owner_id, i > 4 from firms;
insert into marts.receivables select 'SO' || i || '#1', 'SO' || i, customer_id, name, 'balance', 'T/T', 'overdue', null, acts_id, 'ask_for_payment', 'EUR', 300, 1200.5, 1300, null, 22, false, '2026-10-01',
    null, null, null, '2026-10-31', '2026-10-23' from firms where i <> 11;
insert into marts.customer_value (customer_id, customer_name, country, responsible_id, grade, next_step, stake_currency, stake_amount, alive_probability)
select customer_id, name, 'DE', acts_id, 'B', 'win_back', 'USD', 900, 0.4 from firms;
insert into marts.public_pool (customer_id, customer_name, country, owner_id, state, responsible_id, next_step, has_ordered, release_date, next_step_on)
select customer_id, name, 'DE', owner_id, 'ending', acts_id, 'contact_customer', false, '2026-11-05'::date, '2026-11-05'::date from firms
union all select 'r_' || i, name, 'DE', owner_id, if(i = 1, 'not_known', 'released'), acts_id, ['decide_owner', 'renew_export', 'release'][i + 1], i = 0, '2026-10-01', '2026-10-31' from firms where i < 3;
insert into marts.evidence select t.answer, t.key || i, 'x:' || i, 'crm/' || t.answer || '.csv', 1, 10 + i from firms cross join (values ('next_steps', 'c_'),
    ('commitments', 'A'), ('quote_conflicts', 'Q'), ('order_coverage', 'SO'), ('contact_holds', 'c_'), ('hold_breaches', 'b'), ('account_overlaps', 'c_'), ('handovers', 'c_'), ('silent_stages', 't'), ('customer_value', 'c_'), ('public_pool', 'c_')) as t(answer, key);
insert into marts.evidence select 'receivables', 'SO' || i || '#1', 'x:' || i, 'erp/payments.csv', 1, 7 + i from firms;
insert into marts.evidence values ('next_steps', 'c_0', 'y:0', 'crm/less.csv', 2, 1), ('next_steps', 'c_4', 'sessions:1', null, 0, null);
insert into marts.next_steps select customer_id, name, 'DE', 'keep_promise', 'A' || i, 'We send the sample by Friday.', acts_id, 'answer_inquiry, settle_price', 'EUR', 5000.25, 5500, i, '2026-11-02', '2026-10-20 02:00:00' from firms;
insert into marts.open_matters select customer_id, acts_id from firms;
insert into marts.unanswered_inquiries select 'I' || i, customer_id, name, 'ask' || i || '@example.com', 'DE', 'Price for ' || name || ', call +49 171 2345678 or me@example.com', 'nobody_looked', 'unanswered', 'broken', acts_id, 'x',
    'answer', '2026-11-02', 2.5, 20.25, 'USD', 900, i = 0, true, '2026-10-29 03:00:00', '2026-10-29 03:00:00', '2026-10-30 03:00:00', '2026-10-31 10:00:00', 'desk/inquiries.csv', 200 + i from firms;
insert into marts.commitments select 'A' || i, customer_id, name, 'Ingrid Olsen', 'Li Na', acts_id, 'sample', 'LP-60', 'We send the sample by Friday.', 'broken', 'do_it_and_apologise', 'EUR', 5000.25, 5500,
    '2026-10-12', '2026-10-16', '2026-11-02', '2026-10-31 10:00:00' from firms;
insert into marts.commitments select 'B' || i, customer_id, name, null, 'Li Na', acts_id, 'visit', null, 'kept or later', if(i < 6, 'kept', 'open'), 'none', null, null, null, '2026-10-12', '2026-11-20', null, null from firms;
insert into marts.quote_conflicts select 'Q' || i, customer_id, name, 'LP-60', 4.10, 'USD', 3.85, 'USD', -6.5, 'none', null, null, null, acts_id, 'conflict', if(i < 6, 'let_the_manager_decide', 'confirm_the_owners_price'),
    '2026-11-03', 7700, 'USD', 7700, 'S1', 'S2', '2026-10-01 02:00:00', '2026-10-09 02:00:00' from firms;
insert into marts.order_coverage select 'SO' || i, 'SO' || i, customer_id, acts_id, 'LP-60', 'not_met', 'too_late', 'tell_of_late_order', 400, 100, 0, 9, 1640, 'USD', 1640, null, '2026-11-05', '2026-11-14', '2026-11-02' from firms;
insert into marts.contact_holds select customer_id, name, 'DE', 'complaint', 'open', 'high', 'LED panels', 'flickers, says ' || name, ['TS' || i], [], acts_id, 'resolve_complaint', '2026-11-01', 'EUR', 800, 1, 2, 1, true,
    '2026-10-02 03:00:00', null, '2026-10-20 03:00:00' from firms where i < 4;
insert into marts.contact_holds select customer_id, name, 'DE', 'do_not_contact', 'do_not_contact', null, null, null, [], [if(i = 4, 'p4', 'px')], acts_id, 'strike_from_lists', '2026-11-01', null, null, 0, 0, 0, false,
    '2026-10-02 03:00:00', null, null from firms where i in (4, 8);
insert into marts.hold_breaches select 'b' || i, customer_id, name, 'Ingrid Olsen', 'buyer' || i || '@example.com', 'complaint', 'campaign', 'C1', 'TS' || i, acts_id, 'New panels', 'breach', '2026-10-02 03:00:00', '2026-10-20 03:00:00'
from firms where i < 4;
insert into marts.account_overlaps select customer_id, name, 'Li Na, Wang Wei', if(i % 2 = 0, 'collision', 'team'), coalesce(acts_id, 'S1'), 'owner', 'agree_on_leader', '2026-11-02', 100, 200, 300, 1, 3, 2, 9, '2026-10-20 03:00:00' from firms;
insert into marts.account_overlap_people select customer_id, 'Li Na', 1, 3, 0, 1 from firms;
insert into marts.handovers select customer_id, name, 'Chen Jie', 'nobody', if(i = 2, 'S2', null), 'introduce_successor', '2026-11-02', 'EUR', 600, 660, 1, 1, 1, 'The sample follows by 4 September.', '2026-09-04', false, '2026-09-01', '2026-08-20 03:00:00' from firms where i in (2, 6, 10);
insert into marts.silent_stages select 't' || i, customer_id, name, 'O' || i, 'LP-60', 'contacted', 'agreed', 'Chen Jie', 'silent', 'ask_leaver', 'EUR', 600, 660, true, '2026-09-01', '2026-08-20 03:00:00' from firms where i in (2, 6, 10);
insert into marts.visitor_intent select 'v' || i, customer_id, 'p' || i, name, 'Ingrid Olsen', 'buyer' || i || '@example.com', 'DE', owner_id, null, 'campaign_token', '203.0.113.9', 'Mozilla', 0.5, 'hot', 1 + i,
    'looked at prices', '查看价格', 'came back', '回访', null, null, 'LED panels', 3, 12, 900, false, '2026-10-30 06:12:00', 'lightgbm', 3 from firms;
insert into core.identity_links select 'v' || i, 'p' || i, 'campaign_token', true, '2026-10-01 08:00:00', 1, 1000 + i from firms;
insert into core.exhibitions values ('Canton Fair', '2026-10-05'), ('Old Fair', '2024-11-04');
insert into marts.exhibition_follow_up (card_id, exhibition, customer_id, customer_name, name, company, email, interest, known_as, notes, state, next_step, responsible_id, due_date)
values
    ('f.csv:1', 'Canton Fair', 'c0', 'Firm 0 of S1', 'Ann Lee', 'Firm 0', 'ann@example.com', 'hot', 'known', '=cmd()', 'overdue', 'follow_up', 'S1', '2026-10-12'),
    ('f.csv:2', 'Canton Fair', null, null, 'Ben Ray', 'Ray Ltd', null, 'warm', 'new', null, 'not_known', 'enter_in_crm', 'S2', '2026-10-14'),
    ('f.csv:3', 'Canton Fair', null, null, 'Cem Kaya', 'Kaya', null, 'warm', 'new', null, 'not_known', 'assign', null, '2026-10-14'),
    ('f.csv:4', 'Canton Fair', null, null, 'Dov Levi', 'Levi', null, 'none', 'new', null, 'none_due', null, 'S1', null),
    ('g.csv:1', 'Old Fair', null, null, 'Eva Ross', 'Ross', null, 'warm', 'new', null, 'not_known', 'enter_in_crm', 'S1', '2024-11-11');
insert into marts.product_interest values
    ('p5|LED', 'p5', 'person', 'c5', 'LED', 'high', 1, 8.5, 1, 0, 0, 2, '2026-10-01'), ('p5|Solar', 'p5', 'person', 'c5', 'Solar', 'low', 2, 1, 0, 0, 0, 1, '2026-10-01'),
    ('p4|LED', 'p4', 'person', 'c4', 'LED', 'high', 1, 9.5, 1, 0, 0, 2, '2026-10-01'), ('v1|LED', 'v1', 'visitor', null, 'LED', 'low', 1, 1, 0, 0, 0, 1, '2026-10-01');
insert into marts.product_opinion (opinion_id, exhibition, series, responded, comments_read) values ('Canton Fair|LED', 'Canton Fair', 'LED', 3, 1), ('Canton Fair|Solar', 'Canton Fair', 'Solar', 0, 0);
insert into marts.product_opinion_themes values ('Canton Fair', 'LED', 'price', ['Too dear.'], 1), ('Canton Fair', 'LED', 'quality', ['It broke.', 'Broken.'], 2);
