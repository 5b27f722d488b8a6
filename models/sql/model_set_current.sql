update ml.models set is_current = (version = $version) where model = $model
