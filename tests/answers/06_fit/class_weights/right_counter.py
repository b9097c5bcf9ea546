# right: a Counter and a dictionary comprehension
from collections import Counter


def class_weights(labels):
    counts = Counter(int(label) for label in labels)
    n, k = len(labels), len(counts)
    return {label: n / (k * count) for label, count in counts.items()}
