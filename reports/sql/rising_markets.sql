-- One row per country and series whose interest rises in the month of as_of while nobody orders, the most interest first.
select markets.country, markets.series, markets.human_sessions + markets.inquiries as interest
from marts.markets_monthly as markets
cross join ops.settings as settings
where markets.month = date_trunc('month', timezone(settings.time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE
  and markets.series not in ('all', 'not known') and markets.is_rising_without_orders
order by interest desc, markets.country, markets.series
limit 5
