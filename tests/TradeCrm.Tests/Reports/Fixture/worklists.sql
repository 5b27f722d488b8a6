-- Twelve customers: of Li Na (S1), of Wang Wei (S2), one that Chen Jie (S3, left) handed over to Wang Wei, two of Chen Jie's that nobody took, and three of nobody. Each has one row in every table
-- that a worklist reads; a firm's name says who is to see it.
create or replace table core.salespeople (salesperson_id varchar, name varchar, left_on date);
create or replace table core.salesperson_reach (salesperson_id varchar);
create or replace table core.customers (customer_id varchar, company_id varchar, name varchar, country varchar, owner_id varchar);
create or replace table core.people (person_id varchar, contact_id varchar, customer_id varchar, full_name varchar, email varchar, country varchar, do_not_contact boolean);
create or replace table core.contacts (contact_id varchar, file_id integer, line bigint);
create or replace table core.opportunities (opportunity_id varchar, customer_id varchar, owner_id varchar, is_closed boolean);
create or replace table core.payments (payment_id varchar, order_id varchar, method varchar, due_date date);
create or replace table marts.evidence (answer varchar, answer_id varchar, evidence_id varchar, source_path varchar, position bigint, line bigint);
create or replace table marts.next_steps (customer_id varchar, customer_name varchar, country varchar, matter varchar, matter_key varchar, about varchar, responsible_id varchar, others varchar, stake_currency varchar,
    stake_amount decimal(18,2), stake_report decimal(18,2), urgency bigint, due_date date, since_at timestamp);
create or replace table marts.open_matters (customer_id varchar, responsible_id varchar);
create or replace table marts.unanswered_inquiries (inquiry_id varchar, customer_id varchar, customer_name varchar, email varchar, country varchar, subject varchar, reason varchar, state varchar, deadline varchar,
    responsible_id varchar, owner_name varchar, next_step varchar, next_step_on date, age_days decimal(9,2), age_business_hours decimal(9,2), stake_currency varchar, stake_amount decimal(18,2),
    is_customer_holiday boolean, is_overdue boolean, clock_from timestamp, received_at timestamp, deadline_at timestamp, known_until timestamp, source_path varchar, line bigint);
create or replace table marts.commitments (commitment_id varchar, customer_id varchar, customer_name varchar, person_name varchar, promised_by_name varchar, responsible_id varchar, kind varchar, sku varchar,
    sentence varchar, state varchar, next_step varchar, stake_currency varchar, stake_amount decimal(18,2), stake_report decimal(18,2), said_date date, due_date date, next_step_on date, known_until timestamp);
create or replace table marts.quote_conflicts (conflict_id varchar, customer_id varchar, customer_name varchar, sku varchar, earlier_unit_price decimal(18,4), earlier_currency varchar, later_unit_price decimal(18,4),
    later_currency varchar, difference_percent decimal(9,2), binding_kind varchar, binding_id varchar, binding_unit_price decimal(18,4), binding_currency varchar, responsible_id varchar, state varchar,
    next_step varchar, next_step_on date, stake_amount decimal(18,2), stake_currency varchar, stake_report decimal(18,2), earlier_salesperson_id varchar, later_salesperson_id varchar, earlier_at timestamp, later_at timestamp);
create or replace table marts.order_coverage (order_line_id varchar, order_id varchar, customer_id varchar, responsible_id varchar, sku varchar, state varchar, reason varchar, next_step varchar, open_quantity bigint,
    ready_in_time bigint, short_quantity bigint, days_short bigint, stake_amount decimal(18,2), stake_currency varchar, stake_report decimal(18,2), is_partial_shipment_allowed boolean, promised_date date,
    available_date date, next_step_on date);
create or replace table marts.contact_holds (customer_id varchar, customer_name varchar, country varchar, kind varchar, state varchar, severity varchar, series varchar, complaint_text varchar, complaint_ids varchar[],
    person_ids varchar[], responsible_id varchar, next_step varchar, next_step_on date, stake_currency varchar, stake_amount decimal(18,2), campaign_recipients bigint, breaches bigint,
    unresolved_complaints bigint, was_reopened boolean, since_at timestamp, until_at timestamp, last_breach_at timestamp);
create or replace table marts.hold_breaches (breach_id varchar, customer_id varchar, customer_name varchar, person_name varchar, email varchar, hold_kind varchar, contact_kind varchar, campaign_id varchar,
    complaint_id varchar, responsible_id varchar, subject varchar, state varchar, since_at timestamp, happened_at timestamp);
create or replace table marts.account_overlaps (customer_id varchar, customer_name varchar, salespeople varchar, verdict varchar, responsible_id varchar, rule varchar, next_step varchar, next_step_on date,
    open_orders_report decimal(18,2), open_deals_report decimal(18,2), stake_report decimal(18,2), promise_conflicts bigint, open_lines bigint, lines_not_met bigint, most_days_late bigint, last_contact_at timestamp);
create or replace table marts.handovers (customer_id varchar, customer_name varchar, leaver_name varchar, state varchar, responsible_id varchar, next_step varchar, next_step_on date, stake_currency varchar,
    stake_amount decimal(18,2), stake_report decimal(18,2), open_deals bigint, silent_stages bigint, open_promises bigint, promise_sentence varchar, promise_due_date date, is_introduced boolean, left_on date, last_contact_at timestamp);
create or replace table marts.silent_stages (stage_id varchar, customer_id varchar, customer_name varchar, opportunity_id varchar, product varchar, stage_before varchar, stage varchar, leaver_name varchar,
    state varchar, next_step varchar, stake_currency varchar, stake_amount decimal(18,2), stake_report decimal(18,2), is_open boolean, left_on date, moved_at timestamp);
create or replace table marts.lifecycle (lifecycle_id varchar, deal_id varchar, opportunity_id varchar, order_id varchar, inquiry_id varchar, customer_id varchar, customer_name varchar, responsible_id varchar, product varchar,
    series varchar, stage varchar, stage_after varchar, state varchar, next_step varchar, stake_currency varchar, position bigint, stage_rank bigint, days bigint, expected_days bigint, days_over bigint,
    stake_amount decimal(18,2), stake_report decimal(18,2), is_current boolean, is_overdue boolean, next_step_on date, due_on date, entered_at timestamp, left_at timestamp);
