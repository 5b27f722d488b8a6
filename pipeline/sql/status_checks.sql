-- One row per check that has offenders, errors first.
select model, "check", severity, offenders
from ops.checks
where offenders > 0
order by severity, model, "check"
