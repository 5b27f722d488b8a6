-- visits_per_visitor
select words, count(visits) from (values (1, 1, 1, '1'), (2, 2, 2, '2'), (3, 3, 3, '3'), (4, 4, 5, '4–5'), (5, 6, 10, '6–10'), (6, 11, 20, '11–20'), (7, 21, 1000000, 'more')) as bins (place, low, high, words)
left join (select count(*) as visits from sessions group by visitor) as counted on visits between low and high
group by place, words order by place
-- session_length
select words, count(minutes) from (values (1, -1, 0, 'one page'), (2, 0, 1, '< 1 min'), (3, 1, 3, '1–3 min'), (4, 3, 10, '3–10 min'), (5, 10, 30, '10–30 min'), (6, 30, 1000000, '> 30 min')) as bins (place, low, high, words)
left join sessions on minutes > low and minutes <= high
group by place, words order by place
