# wrong: numbers the classes in the order in which they appear
# hint: keys-by-appearance
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    n, k = len(labels), len(counts)
    return {i: n / (k * count) for i, count in enumerate(counts.values())}
