-- One row per day from the first message of a customer to a year after as_of.
with as_of as (
    select as_of from ops.as_of
), messages as (
    select received_at as happened_at from core.inquiries
    union all
    select opened_at from core.complaints
    union all
    select visited_at from core.visits where page_kind = 'inquiry_form' and method = 'POST'
), bounds as (
    -- Two days more on either side: a zone may be a day apart. A date of another century is a slip of somebody's finger.
    select
        greatest(least(min(messages.happened_at), any_value(as_of.as_of)), any_value(as_of.as_of) - interval 20 years)::date - 2 as first_day,
        any_value(as_of.as_of)::date + 366 as last_day
    from as_of
    left join messages on true
)
select unnest(range(first_day, last_day + 1, interval 1 day))::date as day from bounds where first_day is not null
