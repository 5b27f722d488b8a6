-- One row per exhibition, series and month in which people met there looked at the series' pages, and person.
with cards as (
    select card_id, person_id, exhibition, met_until_at from core.exhibition_contacts where person_id is not null
), readings as (
    select card_id, series from core.card_readings where series is not null and interest <> 'none'
), visits as (
    select visitors.person_id, visits.series, visits.visited_at, visits.visited_local_at
    from core.visits as visits
    join core.visitors as visitors using (visitor_id)
    where visits.is_page_view and visits.is_human and visits.series is not null
      and visitors.person_id is not null and not visitors.is_own_staff
), returns as (
    select
        cards.exhibition,
        readings.series,
        cards.person_id,
        date_trunc('month', visits.visited_local_at)::date as month,
        min(visits.visited_at) as returned_at
    from cards
    join readings using (card_id)
    join visits on visits.person_id = cards.person_id and visits.series = readings.series and visits.visited_at > cards.met_until_at
    group by cards.exhibition, readings.series, cards.person_id, date_trunc('month', visits.visited_local_at)::date
)
select exhibition, series, person_id, month, returned_at from returns
