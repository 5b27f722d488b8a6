delete from ml.texts_read
