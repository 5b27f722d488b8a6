-- One row per language and way of writing: promises found, missed, wrongly found, with the right day. Found: the sentences overlap and the kind is the same; a text of no promise counts as written by anybody.
with truth as (
    select * from read_parquet('TRUTH/commitments.parquet') where is_readable
), lookalikes as (
    select * from read_parquet('TRUTH/promise_lookalikes.parquet')
), found as (
    select commitments.*, promises.field from marts.commitments as commitments join ml.promises as promises on promises.promise_id = commitments.commitment_id
), judged as (
    select truth.key, truth.language, truth.written_blind, min(found.commitment_id) as commitment_id,
        bool_or(found.due_date is not distinct from truth.due_on::date) as is_due_right
    from truth
    left join found
        on found.activity_id = truth.activity_id and found.kind = truth.kind and found.field = 'body'
        and found.starts_at < truth."offset" + truth.length and truth."offset" < found.ends_at
    group by all
), wrong as (
    select coalesce(any_value(lookalikes.language), any_value(truth.language), found.language) as language,
        coalesce(bool_or(lookalikes.written_blind), bool_or(truth.written_blind), true) as written_blind
    from found
    left join truth on truth.activity_id = found.activity_id and found.starts_at < truth."offset" + truth.length and truth."offset" < found.ends_at
    left join lookalikes on lookalikes.activity_id = found.activity_id and found.starts_at < lookalikes."offset" + lookalikes.length and lookalikes."offset" < found.ends_at
    where found.commitment_id not in (select commitment_id from judged where commitment_id is not null)
    group by found.commitment_id, found.language
), kinds as (
    select 'all' as written union all select 'blind'
), counted as (
    select language, written, count(commitment_id) as is_right, count(*) filter (commitment_id is null) as missed, 0 as wrong, count(*) filter (commitment_id is not null and is_due_right) as due_right
    from judged join kinds on written = 'all' or written_blind
    group by all
    union all
    select language, written, 0, 0, count(*), 0 from wrong join kinds on written = 'all' or written_blind group by all
)
select language, written, sum(is_right)::bigint, sum(missed)::bigint, sum(wrong)::bigint, sum(due_right)::bigint
from counted
group by all
order by language, written
