-- One row per state of the pairs of quotations by two salespeople for one customer and article.
select state, count(*) as pairs from marts.quote_conflicts group by state order by state
