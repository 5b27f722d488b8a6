-- bot_share_of_requests: grows with the size, because the anonymous audience and the machines grow faster than the people whom the company knows
select avg(is_machine::integer), count(*) from requests join known_visitors using (address, user_agent)
-- bot_named_share_of_log_lines: crawlers of language models came after 2015
select avg(regexp_matches(lower(user_agent), 'bot|crawl|spider|slurp')::integer), count(*) from requests
-- bounce_or_single_page_session_share
select avg((pages = 1)::integer), count(*) from sessions
-- pages_per_session: rivals, enthusiasts and students read more than buyers do
select avg(pages), count(*) from sessions
-- session_minutes: rivals, enthusiasts and students read longer than buyers do
select avg(minutes), count(*) from sessions
-- mobile_share_b2b
select avg(contains(user_agent, 'Mobile')::integer), count(*) from sessions
-- share_of_sessions_returning_visitors: people whom the company knows come back, and the small size has few others
select avg((visits > 1)::integer), count(*) from (select visitor, count(*) as visits from sessions group by visitor)
-- log_lines_malformed_share: more than in a healthy log, so that the few thousand lines of the samples have some
select avg((f.address = '')::integer), count(*) from log_lines
-- visitor_to_lead_conversion: the small size has few strangers and so a larger share
select count(distinct person) filter (where person is not null and person in (select person from outcomes)) / count(*)::double, count(*)
from visitors where not is_machine and not is_staff
-- spam_share_of_form_submissions
select avg((not is_genuine)::integer), count(*) from inquiries
-- inquiry_never_answered_share: posts of the form that never reached the desk come on top
select avg(is_censored::integer), count(*) from response_times
-- first_response_within_1h_share: half of the customers write while Ningbo sleeps
select avg(coalesce(seconds <= 3600, false)::integer), count(*) from response_times
-- first_response_within_24h_share: weekends and China's long holidays
select avg(coalesce(seconds <= 86400, false)::integer), count(*) from response_times
-- first_response_mean_hours: weekends and China's long holidays
select avg(seconds) / 3600, count(seconds) from response_times where seconds <= 30 * 86400
-- b2b_win_rate: they decide against an exporter whom they asked for a price; win rates of whole pipelines are lower
select avg((state = 'won')::integer), count(*) from deals where state <> 'open'
-- crm_won_share_of_closed_deals: repeat orders of known customers have deals too
select avg((state = 'won')::integer), count(*) from deals where state <> 'open'
-- sales_cycle_days: begun by an inquiry and won; goods from a catalogue need no engineering
select median(cycle_days), count(cycle_days) from deals where state = 'won' and inquiry_id <> ''
-- sales_cycle_days_foreign_trade_site: all that were won, those of known customers too
select median(cycle_days), count(cycle_days) from deals where state = 'won'
-- sample_to_order_conversion: samples are paid for here, and few ask for them before they are nearly sure
select avg((won_order_id is not null and won_order_id <> '')::integer), count(*) from deals where sample_order_id is not null and sample_order_id <> '' and state <> 'open'
-- deal_size: containers beside trial orders
select median(usd), count(*) from order_values
-- order_cancellation_share
select avg(is_cancelled::integer), count(*) from (select order_id, bool_or(is_cancelled) as is_cancelled from orders group by order_id)
-- on_time_delivery_share: worse than it should be, so that there is something to find
select avg((delay_days <= 0)::integer), count(*) from (select order_id, min(delay_days) as delay_days from orders where not is_cancelled and shipped_on is not null group by order_id)
-- complaint_share_of_orders: enough to learn from; series with a known weakness lie far above
select (select count(*) from complaints where duplicate_of is null or duplicate_of = '') / count(distinct order_id)::double, count(distinct order_id) from orders where not is_cancelled
-- nps_b2b: near the lower end, since late orders and open complaints are many
select 100 * (avg((score >= 9)::integer) - avg((score <= 6)::integer)), count(*) from surveys where measure = 'nps'
-- csat_b2b
select avg((score >= 4)::integer), count(*) from surveys where measure = 'csat'
-- survey_response_rate_b2b
select sum(n) / sum(invited)::double, sum(invited) from satisfaction_monthly where measure = 'nps' and series <> 'all'
-- newsletter_open_rate
select avg((opened_at is not null)::integer), count(*) from campaigns
-- newsletter_click_rate: the export holds readers of the own trade only, who were met at fairs
select avg((clicked_at is not null)::integer), count(*) from campaigns
-- crm_duplicate_record_share: within one CRM; that two CRMs hold the same company is counted apart
select 1 - count(distinct (split_part(split_part(source, '/', 2), '-', 1), company)) / count(*)::double, count(*)
from customer_records where source like 'crm/%' and company is not null
-- free_mail_share_of_business_contacts: those who ask for prices have more reason to say who they are
select avg(regexp_matches(email, '@(free-?mail|mailbox|inbox)[a-z.-]*\.example$')::integer), count(*) from contact_records where source like 'desk/%' and email <> ''
-- trade_show_lead_follow_up_share: strangers whose follow-up was due, by anybody and however late
select avg((follow_up.activity is not null)::integer), count(*) from exhibition_follow_up as follow_up
join exhibition_cards as cards on cards.file = follow_up.file and cards.row = follow_up.row
where follow_up.due_on < '2026-10-01' and cards.was_known = 'new'
-- payments_late_share: most pay before the goods leave
select avg((state in ('paid_late', 'paid_partly', 'overdue'))::integer), count(*) from receivables where state not in ('not_due', 'not_known') and kind <> 'deposit'
-- average_days_late: near the lower end, as fits exports
select avg(days_late), count(*) from receivables where state = 'paid_late' and method = 'O/A'
-- letter_of_credit_share_of_trade: small orders seldom bear its fees
select sum(amount_cents) filter (where method = 'L/C') / sum(amount_cents)::double, count(*) from receivables
-- incoterm_exw_share: by order line
select avg((incoterm = 'EXW')::integer), count(*) from orders
-- incoterm_f_group_share: by order line
select avg((incoterm = 'FOB')::integer), count(*) from orders
-- incoterm_c_group_share: by order line
select avg((incoterm in ('CIF', 'CFR'))::integer), count(*) from orders
-- incoterm_d_group_share: by order line; there are tariffs to the door for three regions only
select avg((incoterm in ('DDP', 'DAP'))::integer), count(*) from orders
-- b2b_annual_customer_churn
with customers as (
    select company, max(first_order_at) as first_order_at, max(last_order_at) as last_order_at, bool_or(is_lost) as is_lost from customer_value group by company
)
select avg((last_order_at < '2025-10-31')::integer), count(*) from customers where first_order_at < '2025-10-31' and last_order_at >= '2024-10-31'
-- sales_staff_turnover_per_year: three of fourteen in two years, so that each handover can be followed
select count(*) filter (where left_on is not null and left_on >= '2024-11-01') / 2.0 / 14, 14 from salespeople
