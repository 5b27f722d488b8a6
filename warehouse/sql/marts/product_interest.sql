-- One row per customer, person or visitor, and product series that they showed interest in.
with as_of as (
    select as_of from ops.as_of
), weights as (
    -- Who writes what they need says most; who was made an offer asked for it; a card is one talk; a page is one look. Counts of evidence,
    -- not a probability: the ratios are a judgement, to be replaced by a model. A need lasts weeks: evidence halves in 90 days.
    from (values ('inquiry', 8), ('quotation', 6), ('card', 4), ('view', 1)) as weights(evidence, weight)
), visits as (
    select visitor_id, series, visited_at, visited_local_at::date as day, file_id, line
    from core.visits
    where is_page_view and is_human and series is not null
), visitors as (
    select visitor_id, person_id, customer_id from core.visitors where is_human and not is_own_staff
), evidence as (
    select person_id, customer_id, null as visitor_id, series, 'inquiry' as evidence, 'inquiries:' || inquiry_id as evidence_id, received_at as happened_at
    from core.inquiries
    where is_genuine
    union all
    select person_id, customer_id, null, series, 'quotation', min('quotations:' || quotation_line_id), min(quoted_at)
    from core.quotations
    group by quotation_id, person_id, customer_id, series
    union all
    select cards.person_id, cards.customer_id, null, readings.series, 'card', 'exhibition_contacts:' || cards.card_id, cards.met_until_at
    from core.exhibition_contacts as cards
    join core.card_readings as readings using (card_id)
    where readings.interest <> 'none'
    union all
    -- However many pages of a series somebody opens on a day, it is at most three looks.
    select person_id, customer_id, visitor_id, series, 'view', null, visited_at
    from visits
    join visitors using (visitor_id)
    qualify row_number() over (partition by visitor_id, series, day order by visited_at, file_id, line) <= 3
), evidence_weighed as (
    select
        coalesce(person_id, customer_id, visitor_id) as subject_id,
        case when person_id is not null then 'person' when customer_id is not null then 'customer' else 'visitor' end as subject_kind,
        customer_id,
        series,
        evidence,
        evidence_id,
        -- Whole thousandths, so that the order of summing does not matter. A card of which no day is known counts as a quarter old.
        round(1000 * weight * pow(0.5,
            coalesce(date_diff('second', happened_at, as_of.as_of) / 86400.0::double, 90) / 90))::bigint as points,
        happened_at
    from evidence
    join weights using (evidence)
    cross join as_of
    where series is not null and coalesce(person_id, customer_id, visitor_id) is not null
), scored as (
    select
        subject_id,
        series,
        min(subject_kind) as subject_kind,
        min(customer_id) as customer_id,
        count(*) filter (where evidence = 'inquiry') as inquiries,
        count(*) filter (where evidence = 'quotation') as quotations,
        count(*) filter (where evidence = 'card') as cards,
        count(*) filter (where evidence = 'view') as looks,
        sum(points)::bigint as points,
        max(happened_at) as last_at,
        list(evidence_id order by points desc, evidence_id) filter (where evidence_id is not null) as evidence_ids
    from evidence_weighed
    group by subject_id, series
), ranked as (
    select
        subject_id || '|' || series as interest_id,
        subject_id,
        subject_kind,
        customer_id,
        series,
        case
            when inquiries + quotations > 0 then 'high'
            when cards > 0 or looks >= 3 then 'medium'
            else 'low'
        end as confidence,
        coalesce(evidence_ids, []) as evidence_ids,
        row_number() over (partition by subject_id order by points desc, series) as rank,
        (points / 1000.0)::decimal(18, 3) as score,
        inquiries,
        quotations,
        cards,
        looks,
        last_at
    from scored
)
select * from ranked
