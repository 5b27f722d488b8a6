delete from ml.intent_reasons
