delete from ml.intent_scores
