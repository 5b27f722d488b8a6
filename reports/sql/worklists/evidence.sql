-- One row per answer: file and line of the most important row that shows it.
select answer, answer_id, source_path || ':' || line as evidence_at
from marts.evidence
where source_path is not null
qualify row_number() over (partition by answer, answer_id order by position, evidence_id) = 1
order by answer, answer_id
