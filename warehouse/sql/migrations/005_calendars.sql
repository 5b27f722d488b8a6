-- Version 5: business hours of teams and of time zones that differ from the company's own, the names of countries, and when a source was exported.
create table ops.calendars (
    team_or_zone VARCHAR,
    time_zone VARCHAR,
    workday_starts_hour INTEGER,
    workday_ends_hour INTEGER,
    weekend INTEGER[],
    holidays VARCHAR
);

-- Names under which exports know a country.
create table ops.countries (
    code VARCHAR,
    name_en VARCHAR,
    name_zh VARCHAR
);

alter table ops.sources add column exported_at TIMESTAMP;
