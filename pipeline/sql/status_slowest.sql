-- The five models, steps and checks that took longest, of the newest run with any.
select name, seconds, rows
from ops.stage_runs
where stage in ('build', 'score') and name <> stage
    and run_id = (select max(run_id) from ops.stage_runs where stage in ('build', 'score') and name <> stage)
order by seconds desc, name
limit 5
