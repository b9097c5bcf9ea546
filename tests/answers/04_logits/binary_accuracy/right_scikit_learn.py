# right: scikit-learn counts, NumPy thresholds
import numpy as np
from sklearn.metrics import accuracy_score


def binary_accuracy(logits, labels):
    predicted = ~(np.asarray(logits).flatten() < 0)
    return float(accuracy_score(np.asarray(labels).astype(int), predicted.astype(int)))
