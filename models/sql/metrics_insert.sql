insert into ml.metrics (
    model, version, candidate, population, measure, value, low, high, n, positives
)
select
    $model, $version, unnest($candidate), unnest($population), unnest($measure), unnest($value),
    unnest($low), unnest($high), unnest($n), unnest($positives)
