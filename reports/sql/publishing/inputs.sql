-- One row per file and setting that the figures are made of, with the hash of what it says; models are hashed by the program.
with settings as (
    select to_json(settings) as texts from (select * exclude (company_name) from ops.settings) as settings
), keys as (
    select texts, unnest(json_keys(texts)) as name from settings
)
select 'file' as input, kind || ':' || path as name, sha256 from ops.files where status = 'loaded'
union all select 'setting', 'settings.' || name, sha256(coalesce(json_extract(texts, '$.' || name)::varchar, '')) from keys
union all select 'setting', 'page_rules', sha256(coalesce(string_agg(to_json(rules)::varchar, ' ' order by to_json(rules)::varchar), '')) from ops.page_rules as rules
union all select 'setting', 'calendars', sha256(coalesce(string_agg(to_json(rules)::varchar, ' ' order by to_json(rules)::varchar), '')) from ops.calendars as rules
union all select 'setting', 'crm.departments', sha256(coalesce(string_agg(sales_departments::varchar, ' '), '')) from ops.crm_settings
order by 1, 2
