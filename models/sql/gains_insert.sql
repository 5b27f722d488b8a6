insert into ml.gains (model, version, candidate, population, fraction, captured, lift)
select
    $model, $version, unnest($candidate), unnest($population), unnest($fraction),
    unnest($captured), unnest($lift)
