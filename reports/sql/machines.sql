-- One row per reason why a visitor is held to be a machine.
select crawler_reason, visitors, requests from marts.machines order by requests desc, crawler_reason
