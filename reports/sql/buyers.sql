-- One row per likeliest buyer to whom we may sell, best first, with the file and line of the chosen link.
with chosen as (
    select links.visitor_id, files.path || ':' || links.line as evidence_at
    from core.identity_links as links
    left join ops.files as files using (file_id)
    where links.is_chosen
    qualify row_number() over (partition by links.visitor_id order by links.evidence_at, links.file_id, links.line) = 1
)
select buyers.* exclude (owner_name, position), chosen.evidence_at,
       row_number() over (order by buyers.position, buyers.visitor_id) as position,
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
where buyers.probability is not null and not exists (
    select 1 from marts.contact_holds as holds
    where holds.customer_id = buyers.customer_id and (holds.kind = 'complaint' or list_contains(holds.person_ids, buyers.person_id)))
order by buyers.position, buyers.visitor_id
limit $top
