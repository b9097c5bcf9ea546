# wrong: whole division: large classes get 0
# hint: weights-truncated
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    return {k: float(len(labels) // (len(counts) * c)) for k, c in counts.items()}
