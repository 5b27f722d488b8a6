-- Version 12: the stages of a deal, the CRM's words for them, and the work packages of each.
create table ops.lifecycle_settings (
    opened_as VARCHAR,
    match_days INTEGER,
    median_min_deals INTEGER,
    dormant_days INTEGER
);

create table ops.lifecycle_stages (
    position INTEGER,
    stage VARCHAR,
    phase VARCHAR,
    has_plan BOOLEAN,
    expected_days INTEGER
);

create table ops.lifecycle_words (
    position INTEGER,
    stage VARCHAR,
    word VARCHAR,
    pattern VARCHAR
);

create table ops.work_packages (
    position INTEGER,
    stage VARCHAR,
    package VARCHAR,
    responsible VARCHAR,
    planned_fact VARCHAR,
    planned_days INTEGER,
    done_fact VARCHAR,
    implied_fact VARCHAR
);
