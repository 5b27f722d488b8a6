-- One row per survey answer.
with surveys as (
    select * from staging.stg_surveys where response_id is not null
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), company_records as (
    select company_id, customer_id from core.company_records
), names as (
    select name, exhibition from core.exhibition_names
), newest_row_kept as (
    select * from surveys
    qualify row_number() over (partition by response_id order by file_path desc, line desc) = 1
), respondents_identified as (
    select
        newest_row_kept.response_id,
        coalesce(company_records.customer_id, mailboxes.customer_id) as customer_id,
        mailboxes.person_id,
        newest_row_kept.email,
        newest_row_kept.measure,
        newest_row_kept.series,
        newest_row_kept.comment,
        coalesce(names.exhibition, newest_row_kept.exhibition) as exhibition,
        newest_row_kept.score,
        newest_row_kept.invited,
        newest_row_kept.file_id,
        newest_row_kept.line,
        newest_row_kept.responded_at
    from newest_row_kept
    left join company_records using (company_id)
    left join mailboxes on mailboxes.email = newest_row_kept.email
    left join names on names.name = lower(newest_row_kept.exhibition)
)
select * from respondents_identified
