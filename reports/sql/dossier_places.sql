-- One row per piece of evidence ($ids, parted by the character 31) with its file and line; of a visit its first page.
with asked as (
    select distinct unnest(string_split($ids::varchar, chr(31))) as evidence_id
), places as (
    select evidence_id, file_id, line from core.record_places where evidence_id in (select evidence_id from asked)
    union all
    select 'sessions:' || session_id, file_id, line
    from core.visits
    where is_session_start and session_id in (select substr(evidence_id, 10) from asked where starts_with(evidence_id, 'sessions:'))
)
select places.evidence_id, min(files.path || ':' || places.line) as place
from places
join ops.files as files using (file_id)
group by places.evidence_id
order by places.evidence_id
