insert into ml.texts_read
select activity_id, field, nullif(language, '') as language, state, promises
from (
    select
        unnest($activity_id) as activity_id, unnest($field) as field,
        unnest($language) as language, unnest($state) as state, unnest($promises) as promises
)
