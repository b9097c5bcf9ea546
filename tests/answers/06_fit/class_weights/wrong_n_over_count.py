# wrong: n / count; the mean over the examples is the number of classes
# hint: mean-is-number-of-classes
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    return {k: len(labels) / c for k, c in counts.items()}
