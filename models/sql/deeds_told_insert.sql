insert into ml.deeds_told (activity_id, kind)
select unnest($activity_id), unnest($kind)
