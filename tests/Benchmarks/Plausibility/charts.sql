-- visits_per_visitor
select words, count(visits) from (values (1, 1, 1, '1'), (2, 2, 2, '2'), (3, 3, 3, '3'), (4, 4, 5, '4–5'), (5, 6, 10, '6–10'), (6, 11, 20, '11–20'), (7, 21, 1000000, 'more')) as bins (place, low, high, words)
left join (select count(*) as visits from sessions group by visitor) as counted on visits between low and high
group by place, words order by place
-- session_length
select words, count(minutes) from (values (1, -1, 0, 'one page'), (2, 0, 1, '< 1 min'), (3, 1, 3, '1–3 min'), (4, 3, 10, '3–10 min'), (5, 10, 30, '10–30 min'), (6, 30, 1000000, '> 30 min')) as bins (place, low, high, words)
left join sessions on minutes > low and minutes <= high
group by place, words order by place
-- time_to_answer
select words, count(place_of) from (values (1, '< 1 h'), (2, '1–4 h'), (3, '4–24 h'), (4, '1–3 d'), (5, '3–7 d'), (6, '> 7 d'), (7, 'never')) as bins (place, words)
left join (
    select case when is_censored then 7 when seconds < 3600 then 1 when seconds < 14400 then 2 when seconds < 86400 then 3 when seconds < 3 * 86400 then 4 when seconds < 7 * 86400 then 5 else 6 end as place_of
    from response_times) as counted on place_of = place
group by place, words order by place
-- deal_size
select words, count(usd) from (values (1, 0, 1000, '< 1'), (2, 1000, 3000, '1–3'), (3, 3000, 10000, '3–10'), (4, 10000, 30000, '10–30'), (5, 30000, 100000, '30–100'), (6, 100000, 1e12, '> 100')) as bins (place, low, high, words)
left join order_values on usd >= low and usd < high
group by place, words order by place
-- days_per_stage
select stage, median(days) from lifecycle
where left_at is not null and stage in ('identified', 'contacted', 'sampled', 'negotiating', 'agreed', 'contracted', 'in_production', 'shipped')
group by stage
order by list_position(['identified', 'contacted', 'sampled', 'negotiating', 'agreed', 'contracted', 'in_production', 'shipped'], stage)
