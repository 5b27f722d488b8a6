-- 1 fair cards
select coalesce(nullif(planted, ''), 'as it came: ' || state), count(*) from exhibition_follow_up group by 1 order by 1
-- 2 comments after a fair
select case planted when '' then 'plain praise' else planted end, count(*) from exhibition_answers where comment <> '' group by 1 order by 1
-- 2 exhibitions by series
select case when has_score then 'with a score' when responded > 0 then 'too few answers for a score' else 'no answers' end, count(*) from product_opinion group by 1 order by 1
-- 3 needs
select case when is_won then 'won here' when is_won is null then 'open' when faded then 'faded' else 'bought elsewhere' end, count(*) from needs group by 1 order by 1
-- 4 visitors who never buy
select kind, count(*) from visitor_intent where is_machine or person is null group by 1 order by 1
-- 5 unanswered
select reason, count(*) from unanswered_inquiries group by 1 order by 1
-- 5 near-misses
select planted, count(*) from inquiries where planted <> '' and state = 'answered' group by 1 order by 1
-- 6 pairs of quotations
select verdict || coalesce(': ' || nullif(reasons, ''), ''), count(*) from quote_conflicts group by 1 order by 1
-- 7 contacts in spite of a hold
select hold || ': ' || kind, count(*) from hold_breaches group by 1 order by 1
-- 7 near-misses
select reason, count(*) from hold_near_misses group by 1 order by 1
-- 8 promises
select language || ': ' || outcome, count(*) from commitments group by 1 order by 1
-- 8 sentences that only look like promises
select language || ': ' || near_miss, count(*) from promise_lookalikes group by 1 order by 1
-- 8 stages of leavers' deals
select coalesce(nullif(planted, ''), case when is_silent then 'silent by itself' else 'explained by a contact' end), count(*) from silent_stages where owner_is = 'leaver' group by 1 order by 1
-- 8 stages of those who stayed, or came after a leaver
select state, count(*) from silent_stages where owner_is <> 'leaver' group by 1 order by 1
-- 9 several salespeople
select verdict || ': ' || case planted when '' then 'by itself' else planted end, count(*) from account_overlaps group by 1 order by 1
-- 9 no overlap, but two customers
select 'agent and principal', count(*) from overlap_lookalikes
-- 9 open orders against stock and production
select "case", count(*) from order_coverage group by 1 order by 1
