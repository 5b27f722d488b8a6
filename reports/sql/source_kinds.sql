-- One row per kind of the configured sources.
select distinct kind from ops.sources where kind is not null order by kind
