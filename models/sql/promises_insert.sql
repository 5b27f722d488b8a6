insert into ml.promises
select
    promise_id, activity_id, field, kind, deed, language, sentence,
    nullif(due_text, '') as due_text, nullif(said_currency, '') as said_currency,
    nullif(said_terms, '') as said_terms, rule, starts_at, ends_at,
    nullif(said_price, '')::decimal(18, 4) as said_price,
    nullif(said_percent, '')::decimal(9, 4) as said_percent, confidence,
    nullif(due_on, '')::date as due_on
from (
    select
        unnest($promise_id) as promise_id, unnest($activity_id) as activity_id,
        unnest($field) as field, unnest($kind) as kind, unnest($deed) as deed,
        unnest($language) as language, unnest($sentence) as sentence,
        unnest($due_text) as due_text, unnest($said_currency) as said_currency,
        unnest($said_terms) as said_terms, unnest($rule) as rule,
        unnest($starts_at) as starts_at, unnest($ends_at) as ends_at,
        unnest($said_price) as said_price, unnest($said_percent) as said_percent,
        unnest($confidence) as confidence, unnest($due_on) as due_on
)
