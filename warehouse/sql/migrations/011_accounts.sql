-- Version 11: for how long after an answer a new question belongs to the same matter.
alter table ops.settings add column inquiry_reopen_days INTEGER;
