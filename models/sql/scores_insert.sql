insert into ml.intent_scores (visitor_id, scored_at, probability, band, version)
select unnest($visitor_id), $scored_at, unnest($probability), unnest($band), $version
