-- One row per likely buyer whom we know and may sell to, the likeliest first.
with present as (
    select timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP))::DATE as today_date from ops.settings
), chosen as (
    select links.visitor_id, files.path || ':' || links.line as evidence_at
    from core.identity_links as links
    left join ops.files as files using (file_id)
    where links.is_chosen
    qualify row_number() over (partition by links.visitor_id order by links.evidence_at, links.file_id, links.line) = 1
)
select buyers.visitor_id, buyers.customer_id, buyers.customer_name, buyers.person_name, buyers.email, buyers.country, buyers.band,
       concat_ws('; ', buyers.reason_1_en, buyers.reason_2_en, buyers.reason_3_en) as reasons_en,
       concat_ws('；', buyers.reason_1_zh, buyers.reason_2_zh, buyers.reason_3_zh) as reasons_zh,
       buyers.top_series, buyers.probability * 100 as points, buyers.sessions, buyers.page_views, buyers.expected_value, settings.currency, buyers.is_customer,
       chosen.evidence_at, 'call' as next_step,
       case when owners.left_on <= present.today_date then handovers.responsible_id else buyers.owner_id end as responsible_id,
       timezone(settings.time_zone, timezone('UTC', buyers.last_seen_at)) as last_seen_local
from marts.visitor_intent as buyers
left join chosen using (visitor_id)
left join core.salespeople as owners on owners.salesperson_id = buyers.owner_id
left join marts.handovers as handovers using (customer_id)
cross join ops.settings as settings
cross join present
where buyers.band in ('hot', 'warm')
  and (buyers.customer_id is not null or buyers.email is not null)
  and not exists (
      select 1 from marts.contact_holds as holds
      where holds.customer_id = buyers.customer_id and (holds.kind = 'complaint' or list_contains(holds.person_ids, buyers.person_id)))
order by buyers.position, buyers.visitor_id
