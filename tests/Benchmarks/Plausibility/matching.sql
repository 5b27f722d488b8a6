-- What a record of a company can be matched by: its own cells and those of the contacts that its system links to it.
create view records as select * from read_parquet('$truth/customer_records.parquet') where customer is not null;
create view contacts as select * from read_parquet('$truth/contact_records.parquet');
create table pairs as
select one.record_id as one, other.record_id as other
from records as one join records as other on one.customer = other.customer and (one.source, one.record_id) < (other.source, other.record_id);
create table exact_evidence as
select record_id, 'email ' || lower(email) as sign from records where email like '%@%'
union select company_record, 'email ' || lower(email) from contacts where email like '%@%'
union select record_id, 'domain ' || domain from records where domain <> '' and domain not in ('freemail.example', 'free-mail.example')
union select company_record, 'domain ' || domain from contacts where domain <> '' and domain not in ('freemail.example', 'free-mail.example');
create table near_evidence as
select record_id, 'phone' as kind, right(regexp_replace(phone, '( ext.*|[^0-9])', '', 'g'), 8) as sign from records where length(phone) > 7
union select company_record, 'phone', right(regexp_replace(unnest([phone, mobile]), '( ext.*|[^0-9])', '', 'g'), 8) from contacts where length(phone) > 7 or length(mobile) > 7
union select record_id, 'name', regexp_replace(lower(strip_accents(unnest([spelling, spelling_local]))), '[^\w]', '', 'g') from records
union select company_record, 'name', regexp_replace(lower(strip_accents(spelling)), '[^\w]', '', 'g') from contacts
union select company_record, 'mailbox', regexp_replace(split_part(lower(email), '@', 1), '[0-9.]', '', 'g') from contacts where email like '%@%';
create table linked as
select distinct pairs.one, pairs.other
from pairs join exact_evidence as mine on mine.record_id = pairs.one join exact_evidence as theirs on theirs.record_id = pairs.other and mine.sign = theirs.sign;
create table sharing as
select one, other from linked
union
select distinct pairs.one, pairs.other
from pairs join near_evidence as mine on mine.record_id = pairs.one
join near_evidence as theirs on theirs.record_id = pairs.other and mine.kind = theirs.kind and length(mine.sign) > 2
    and (mine.sign = theirs.sign or mine.kind = 'name' and jaro_winkler_similarity(mine.sign, theirs.sign) >= 0.85);
