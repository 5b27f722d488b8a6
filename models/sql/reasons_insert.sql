insert into ml.intent_reasons (visitor_id, position, feature, contribution, reason_en, reason_zh)
select
    unnest($visitor_id), unnest($position), unnest($feature), unnest($contribution),
    unnest($reason_en), unnest($reason_zh)
