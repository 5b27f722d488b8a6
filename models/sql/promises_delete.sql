delete from ml.promises
