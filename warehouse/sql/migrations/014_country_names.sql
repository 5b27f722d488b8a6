-- Version 14: other names of countries, in the languages of the exports.
create table ops.country_names (
    code VARCHAR,
    name VARCHAR
);
