# right: scikit-learn's accuracy_score, once with sample_weight
from sklearn.metrics import accuracy_score


def weighted_accuracy(labels, predicted, sample_weight):
    plain = accuracy_score(labels, predicted)
    weighted = accuracy_score(labels, predicted, sample_weight=sample_weight)
    return float(plain), float(weighted)
