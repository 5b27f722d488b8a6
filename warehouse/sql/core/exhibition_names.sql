-- One row per name under which lists, surveys and costs know a configured exhibition.
with configured as (
    select exhibition, also_called from ops.exhibitions
), names as (
    select exhibition, lower(exhibition) as name from configured
    union
    select exhibition, lower(unnest(also_called)) from configured
)
select name, exhibition from names
