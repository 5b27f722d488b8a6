-- The tables that the report reads, as the contract between the parts has them; only the columns that are read.
create schema if not exists core; create schema if not exists marts; create schema if not exists ml; create schema if not exists ops;
create or replace table ops.settings (company_name varchar, time_zone varchar, currency varchar, inquiry_deadline_hours decimal(9,2), intent_horizon_days integer, retention_period varchar);
create or replace table ops.sources (source varchar, kind varchar, path varchar);
create or replace table ops.files (file_id integer, source varchar, kind varchar, path varchar);
create or replace table ops.rejected_rows (file_id integer, line bigint, bytes blob, reason varchar, detail varchar);
create or replace table ops.checks (model varchar, "check" varchar, severity varchar, offenders bigint, checked_at timestamp);
create or replace table ops.offenders (model varchar, "check" varchar, position integer, offender varchar);
create or replace table core.identity_links (visitor_id varchar, person_id varchar, evidence varchar, is_chosen boolean, evidence_at timestamp, file_id integer, line bigint);
create or replace table marts.visitor_intent (visitor_id varchar, customer_id varchar, person_id varchar, customer_name varchar, person_name varchar, email varchar, country varchar,
    owner_id varchar, owner_name varchar, link_evidence varchar, address varchar, user_agent varchar, probability double, band varchar, position bigint,
    reason_1_en varchar, reason_1_zh varchar, reason_2_en varchar, reason_2_zh varchar, reason_3_en varchar, reason_3_zh varchar,
    top_series varchar, sessions bigint, page_views bigint, expected_value decimal(18,2), is_customer boolean, last_seen_at timestamp, model_kind varchar, model_version integer);
create or replace table core.salespeople (salesperson_id varchar, name varchar, left_on date);
create or replace table marts.contact_holds (customer_id varchar, customer_name varchar, country varchar, kind varchar, state varchar, severity varchar, complaint_text varchar, person_ids varchar[], responsible_id varchar,
    next_step varchar, stake_report decimal(18,2), campaign_recipients bigint, breaches bigint, next_step_on date, since_at timestamp, until_at timestamp, last_breach_at timestamp);
create or replace table marts.hold_breaches (breach_id varchar, customer_name varchar, person_name varchar, contact_kind varchar, subject varchar, responsible_id varchar, complaint_id varchar, state varchar, happened_at timestamp);
create or replace table marts.account_overlaps (customer_id varchar, customer_name varchar, verdict varchar, responsible_id varchar, rule varchar, next_step varchar, open_orders_report decimal(18,2), open_deals_report decimal(18,2),
    stake_report decimal(18,2), price_conflicts bigint, promise_conflicts bigint, open_lines bigint, lines_not_met bigint, last_contact_at timestamp);
create or replace table marts.promise_conflicts (promise_conflict_id varchar, customer_id varchar, customer_name varchar, kind varchar, sku varchar, earlier_name varchar, later_name varchar, earlier_sentence varchar,
    later_sentence varchar, later_at timestamp);
create or replace table marts.order_coverage (order_line_id varchar, customer_id varchar, sku varchar, state varchar, reason varchar, days_short bigint, stake_report decimal(18,2), promised_date date, available_date date);
create or replace table marts.account_overlap_people (customer_id varchar, salesperson_name varchar, position bigint, contacts bigint, quotations bigint, orders bigint);
create or replace table marts.handovers (customer_id varchar, customer_name varchar, leaver_name varchar, left_on date, state varchar, responsible_id varchar, next_step varchar, open_deals bigint, stake_report decimal(18,2),
    silent_stages bigint, open_promises bigint, promise_sentence varchar, promise_due_date date, last_contact_at timestamp);
create or replace table marts.silent_stages (stage_id varchar, customer_name varchar, opportunity_id varchar, product varchar, stage_before varchar, stage varchar, leaver_name varchar, state varchar, is_open boolean,
    stake_report decimal(18,2), moved_at timestamp);
create or replace table marts.unanswered_inquiries (inquiry_id varchar, customer_id varchar, customer_name varchar, email varchar, country varchar, subject varchar, owner_id varchar, owner_name varchar,
    reason varchar, state varchar, age_days decimal(9,2), age_business_hours decimal(9,2), is_overdue boolean, deadline_at timestamp, received_at timestamp, known_until timestamp, source_path varchar, line bigint,
    deadline varchar, next_step varchar, responsible_name varchar, next_step_on date, is_customer_holiday boolean, stake_report decimal(18,2), clock_from timestamp);
create or replace table marts.quote_conflicts (conflict_id varchar, customer_name varchar, sku varchar, state varchar, earlier_salesperson_id varchar, later_salesperson_id varchar, earlier_currency varchar,
    later_currency varchar, earlier_unit_price decimal(18,4), later_unit_price decimal(18,4), difference_percent decimal(9,2), binding_kind varchar, binding_id varchar, binding_currency varchar,
    binding_unit_price decimal(18,4), next_step varchar, stake_report decimal(18,2), earlier_at timestamp, later_at timestamp);
create or replace table ops.next_step_rules (position integer, matter varchar, within_days integer);
create or replace table marts.next_steps (customer_id varchar, customer_name varchar, country varchar, matter varchar, about varchar, responsible_name varchar, others varchar, stake_report decimal(18,2), urgency bigint, due_date date, since_at timestamp);
create or replace table marts.evidence (answer varchar, answer_id varchar, source_path varchar, position bigint, line bigint);
create or replace table marts.time_to_answer (period varchar, business_hours decimal(18,4), answered bigint, censored bigint, at_risk bigint, survival decimal(18,6), low decimal(18,6), high decimal(18,6), seconds bigint);
create or replace table marts.inquiries_monthly (month date, received bigint, genuine bigint, not_genuine bigint, sent_twice bigint, answered bigint, unanswered bigint, not_known bigint);
create or replace table marts.source_freshness (source varchar, kind varchar, files bigint, rows_loaded bigint, rows_rejected bigint, newest_event_at timestamp, days_old decimal(9,2));
create or replace table marts.management_kpis (month date, measure varchar, goal varchar, unit varchar, state varchar, reason varchar, missing_kind varchar, target_origin varchar, drill_sql varchar, position integer,
    value double, n bigint, low double, high double, without_value bigint, previous double, year_before double, baseline double, baseline_months bigint, target_change_percent decimal(9,2), target double, is_good_up boolean,
    is_target_met boolean);
create or replace table core.company_records (company_id varchar, customer_id varchar);
create or replace table core.identities (record_kind varchar, record_id varchar, customer_id varchar, person_id varchar);
create or replace table marts.visits_monthly (month date, human_visitors bigint, linked_visitors bigint, human_sessions bigint, human_page_views bigint, machine_requests bigint, machine_visitors bigint);
create or replace table marts.machines (crawler_reason varchar, visitors bigint, requests bigint);
create or replace table marts.funnel_monthly (month date, stage varchar, position integer, entered bigint, converted bigint);
create or replace table marts.satisfaction_monthly (month date, series varchar, measure varchar, n bigint, value double, low double, high double, response_rate double);
create or replace table marts.satisfaction_total (series varchar, measure varchar, n bigint, promoters bigint, detractors bigint, value double, low double, high double);
create or replace table marts.retention_cohorts (cohort date, period integer, customers bigint, retained bigint, retained_share double, active bigint, orders bigint, revenue decimal(18,2), revenue_kept double, is_complete boolean);
create or replace table marts.deals_monthly (month date, opened bigint, won bigint, lost bigint, won_value decimal(18,2));
create or replace table marts.deals_total (deals bigint, won bigint, lost bigint, open bigint, win_rate double, low double, high double, won_value decimal(18,2), currency varchar);
create or replace table marts.exhibition_results (exhibition varchar, cost_report decimal(18,2), cards bigint, people bigint, due bigint, followed_up_in_time bigint, overdue bigint, not_known bigint, quotations bigint, samples bigint, orders bigint, orders_report decimal(18,2), orders_of_new bigint, orders_of_new_report decimal(18,2), cost_per_order_of_new decimal(18,2), is_year_over boolean, first_date date);
create or replace table marts.service_quality (month date, kind varchar, n bigint, answered bigint, not_known bigint, median_response_business_hours decimal(18,2), resolved bigint, median_resolution_days decimal(18,2), reopened bigint, backlog bigint, promised bigint, on_time bigint, on_time_share double, on_time_low double, on_time_high double);
create or replace table marts.staff_performance (salesperson_id varchar, name varchar, team varchar, month date, inquiries_owned bigint, answered bigint, median_response_business_hours decimal(18,2), quotations bigint, open_deals bigint, pipeline_report decimal(18,2), won bigint, won_report decimal(18,2), lost bigint, orders bigint, booked_report decimal(18,2), promises_due bigint, promises_broken bigint, promises_not_known bigint);
create or replace table marts.information_coverage (month date, department varchar, customers bigint, known_only_here bigint, known_to_all bigint, customers_of_any bigint, known_to_all_share double, days_old decimal(18,2), newest_at timestamp);
create or replace table marts.markets_monthly (month date, country varchar, series varchar, human_sessions bigint, inquiries bigint, quotations bigint, orders bigint, new_customers bigint, revenue decimal(18,2), is_rising_without_orders boolean);
create or replace table ml.models (model varchar, version integer, kind varchar, test_from timestamp, test_to timestamp, examples bigint, buyers bigint, notice varchar, is_current boolean);
create or replace table ml.metrics (model varchar, version integer, candidate varchar, population varchar, measure varchar, value double, low double, high double, n bigint, positives bigint);
create or replace table ml.gains (model varchar, version integer, candidate varchar, population varchar, fraction double, captured double, lift double);
insert into ops.settings values ('Haina International Trading', 'Asia/Shanghai', 'USD', 16, 90, 'quarter');
create or replace table marts.commitments (commitment_id varchar, activity_id varchar, customer_id varchar, customer_name varchar, person_name varchar, kind varchar, sentence varchar, state varchar, shown_by varchar,
    next_step varchar, responsible_id varchar, promised_by_name varchar, due_date date, said_date date);
create or replace table core.activities (activity_id varchar, file_id integer, line bigint);
create or replace table core.customers (customer_id varchar, company_id varchar, name varchar, country varchar, owner_id varchar);
create or replace table core.people (person_id varchar, contact_id varchar, customer_id varchar, full_name varchar, email varchar, country varchar, do_not_contact boolean);
create or replace table core.exhibitions (exhibition varchar, last_date date);
create or replace table marts.exhibition_follow_up (card_id varchar, exhibition varchar, customer_id varchar, person_id varchar, customer_name varchar, name varchar, company varchar, email varchar, country varchar, kind varchar,
    known_as varchar, series varchar, interest varchar, intent_band varchar, notes varchar, responsible_id varchar, responsible_name varchar, state varchar, next_step varchar, sessions_since bigint, due_date date,
    next_step_on date, met_at timestamp);
create or replace table marts.product_opinion (opinion_id varchar, exhibition varchar, series varchar, comments varchar[], reached bigint, identifiable bigint, recognisable bigint, returned bigint, responded bigint,
    comments_read bigint, comments_not_read bigint, positive_share double, positive_low double, positive_high double, csat_answers bigint, csat double, csat_low double, csat_high double, nps_answers bigint, nps double,
    nps_low double, nps_high double, has_score boolean);
create or replace table marts.product_opinion_themes (exhibition varchar, series varchar, theme varchar, sentences varchar[], comments bigint);
create or replace table marts.product_interest (interest_id varchar, subject_id varchar, subject_kind varchar, customer_id varchar, series varchar, confidence varchar, rank bigint, score decimal(18,3), inquiries bigint,
    quotations bigint, cards bigint, looks bigint, last_at timestamp);
create or replace table marts.customer_value (customer_id varchar, customer_name varchar, country varchar, responsible_id varchar, grade varchar, next_step varchar, stake_currency varchar, orders bigint,
    orders_year bigint, recency_days bigint, median_interval_days bigint, revenue_report decimal(18,2), revenue_year decimal(18,2), margin_year decimal(18,2), revenue_share double, alive_probability decimal(9,6),
    expected_orders decimal(18,6), expected_revenue decimal(18,2), stake_amount decimal(18,2), stake_report decimal(18,2), is_past_twice_interval boolean, last_order_date date, next_step_on date);
create or replace table marts.order_profit (order_line_id varchar, booked_report decimal(18,2), cancelled_report decimal(18,2), net_report decimal(18,2), shipped_report decimal(18,2), paid_report decimal(18,2),
    cost_report decimal(18,2), rebate_report decimal(18,2), margin_report decimal(18,2), is_cancelled boolean, ordered_date date);
create or replace table marts.receivables (payment_id varchar, order_id varchar, customer_id varchar, customer_name varchar, instalment varchar, method varchar, state varchar, lc_state varchar, responsible_id varchar,
    next_step varchar, currency varchar, paid_amount decimal(18,2), open_amount decimal(18,2), stake_report decimal(18,2), days_late bigint, overdue_days bigint, is_paid boolean, due_date date,
    planned_shipment_date date, lc_latest_shipment_date date, lc_expiry_date date, next_step_on date, known_until_date date);
create or replace table marts.public_pool (customer_id varchar, customer_name varchar, country varchar, owner_id varchar, state varchar, responsible_id varchar, next_step varchar, stake_currency varchar,
    released_days bigint, stake_amount decimal(18,2), stake_report decimal(18,2), has_ordered boolean, release_date date, last_order_date date, next_step_on date, last_contact_at timestamp);
create or replace table marts.channel_preference (customer_id varchar, customer_name varchar, country varchar, responsible_id varchar, channel varchar, stated_channel varchar, observed_channel varchar,
    contacts bigint, contacts_kept bigint, from_hour bigint, to_hour bigint, is_local_time boolean);
