insert into ml.models (
    model, version, kind, fingerprint, as_of, train_from, train_to, validate_from, validate_to,
    test_from, test_to, examples, buyers, pr_auc, notice, decision, is_current, artifact
) values (
    $model, $version, $kind, $fingerprint, $as_of, $train_from, $train_to, $validate_from,
    $validate_to, $test_from, $test_to, $examples, $buyers, $pr_auc, $notice, $decision, false,
    $artifact
)
