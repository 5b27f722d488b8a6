-- Version 9: what comes first when several things are open with one customer.
create table ops.next_step_rules (
    position INTEGER,
    matter VARCHAR,
    within_days INTEGER
);
