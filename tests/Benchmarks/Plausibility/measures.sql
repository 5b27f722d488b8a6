-- bot_share_of_requests
select avg(is_machine::integer), count(*) from requests join known_visitors using (address, user_agent)
-- bounce_or_single_page_session_share
select avg((pages = 1)::integer), count(*) from sessions
-- pages_per_session
select avg(pages), count(*) from sessions
-- session_minutes
select avg(minutes), count(*) from sessions where pages > 1
-- mobile_share_b2b
select avg((contains(user_agent, 'Mobile'))::integer), count(*) from sessions
-- share_of_sessions_returning_visitors
select avg((visits > 1)::integer), count(*) from (select visitor, count(*) as visits from sessions group by visitor)
-- log_lines_malformed_share: more than in a healthy log, so that the few thousand lines of the samples have some
select avg((f.address = '')::integer), count(*) from log_lines
