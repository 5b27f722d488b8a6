delete from ml.deeds_told
