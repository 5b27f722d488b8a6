-- Version 10: what pipeline.yaml says of exhibitions.
create table ops.exhibitions (
    exhibition VARCHAR,
    place VARCHAR,
    also_called VARCHAR[],
    lists VARCHAR[],
    cost DECIMAL(18, 2),
    cost_currency VARCHAR,
    brochures INTEGER,
    starts_date DATE,
    ends_date DATE
);

create table ops.exhibition_brochures (
    exhibition VARCHAR,
    series VARCHAR,
    brochures INTEGER
);

-- The words of the seed opinion_words.tsv.
create table ops.opinion_words (
    language VARCHAR,
    tone VARCHAR,
    theme VARCHAR,
    pattern VARCHAR
);
