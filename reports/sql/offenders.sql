-- One row per offender that a failed check showed, five at most for each.
select model, "check", offender from ops.offenders
qualify row_number() over (partition by model, "check" order by position, offender) <= 5
order by model, "check", position, offender
