-- One row per kept offender of a check, in their order.
select offender from ops.offenders where model = $model and "check" = $check order by position
