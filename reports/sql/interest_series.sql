-- One row per series: how many want it most of all, by how sure that is.
select series,
       count(*) as subjects,
       count(*) filter (where confidence = 'high') as sure,
       count(*) filter (where subject_kind = 'visitor') as strangers
from marts.product_interest
where rank = 1
group by series
order by sure desc, subjects desc, series
