-- One row: all deals up to as_of.
select deals, won, lost, open, win_rate::DOUBLE as win_rate, low::DOUBLE as low, high::DOUBLE as high, won_value::DOUBLE as won_value
from marts.deals_total
where deals > 0
