-- One row per check that found offenders when it last ran.
with latest as (
    select * from ops.checks
    qualify row_number() over (partition by model, "check" order by checked_at desc) = 1
)
select model, "check", severity, offenders from latest
where offenders > 0
order by severity, offenders desc, model, "check"
