-- One row per figure of the month of as_of that is not what it was when it was first published, and reason.
with present as (
    select date_trunc('month', timezone(time_zone, timezone('UTC', $as_of::TIMESTAMP)))::DATE as month from ops.settings
), figures as (
    select figures.* from ops.published_figures as figures join present using (month)
), firsts as (
    select measure, value, as_of from figures qualify row_number() over (partition by measure order by edition) = 1
), lasts as (
    select measure, value from figures qualify row_number() over (partition by measure order by edition desc) = 1
)
select firsts.measure, firsts.value::DOUBLE as first_value, lasts.value::DOUBLE as last_value, reasons.edition, reasons.reason, reasons.detail, firsts.as_of
from firsts
join lasts using (measure)
join ops.restatements as reasons using (measure)
join present on reasons.month = present.month
order by firsts.measure, reasons.edition, reasons.reason
