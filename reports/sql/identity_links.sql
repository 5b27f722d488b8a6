-- One row per kind of evidence that links visitors to people.
with visitors as (
    select visitor_id, count(distinct person_id) > 1 as is_shared from core.identity_links group by visitor_id
)
select links.evidence, count(*)::BIGINT as links, count(distinct links.visitor_id)::BIGINT as visitors,
       count(distinct links.visitor_id) filter (where visitors.is_shared)::BIGINT as shared
from core.identity_links as links
join visitors using (visitor_id)
group by links.evidence
order by links desc, links.evidence
