-- One row per decision on who a record is.
with rows as (
    select * from raw.identities
), files as (
    select file_id, source, path from ops.files
), values_cleaned as (
    select
        case lower(trim(rows.record_kind))
            when 'companies' then 'company'
            when 'contacts' then 'contact'
            when 'inquiries' then 'inquiry'
            else lower(nullif(trim(rows.record_kind), ''))
        end as record_kind,
        nullif(trim(rows.record_id), '') as record_id,
        nullif(trim(rows.customer), '') as customer,
        nullif(trim(rows.person), '') as person,
        files.source,
        files.path as file_path,
        rows.file_id,
        rows.line
    from rows
    join files using (file_id)
)
select * from values_cleaned
