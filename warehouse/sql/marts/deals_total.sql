-- One row per company: all its deals up to as_of; none where no source has any.
with deals_counted as (
    select
        count(*) as deals,
        count(*) filter (where is_won) as won,
        count(*) filter (where is_closed and not is_won) as lost,
        count(*) filter (where not is_closed) as open,
        sum(amount_report) filter (where is_won) as won_value
    from core.opportunities
    having count(*) > 0
), shares as (
    select *, 1.959964::double as z, won + lost as closed, won / nullif(won + lost, 0)::double as win_rate from deals_counted
)
select
    deals,
    won,
    lost,
    open,
    win_rate,
    -- Wilson (1927), 95 %.
    greatest(0, (win_rate + z * z / (2 * closed) - z * sqrt(win_rate * (1 - win_rate) / closed + z * z / (4.0 * closed * closed)))
        / (1 + z * z / closed)) as low,
    least(1, (win_rate + z * z / (2 * closed) + z * sqrt(win_rate * (1 - win_rate) / closed + z * z / (4.0 * closed * closed)))
        / (1 + z * z / closed)) as high,
    won_value,
    settings.currency
from shares
cross join ops.settings as settings
