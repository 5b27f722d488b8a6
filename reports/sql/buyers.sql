-- One row per likeliest buyer, best first, with the file and line of the chosen link.
with chosen as (
    select links.visitor_id, files.path || ':' || links.line as evidence_at
    from core.identity_links as links
    left join ops.files as files using (file_id)
    where links.is_chosen
    qualify row_number() over (partition by links.visitor_id order by links.evidence_at, links.file_id, links.line) = 1
)
select buyers.* exclude (owner_name), chosen.evidence_at,
       case
           when salespeople.left_on <= timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE
               then buyers.owner_name || ' (left: reassign / 已离职)'
           else buyers.owner_name
       end as owner_name,
       timezone(settings.time_zone, timezone('UTC', buyers.last_seen_at)) as last_seen_local
from marts.visitor_intent as buyers
left join chosen using (visitor_id)
left join core.salespeople as salespeople on salespeople.salesperson_id = buyers.owner_id
cross join ops.settings as settings
where buyers.probability is not null
order by buyers.position, buyers.visitor_id
limit $top
