# wrong: the fraction upside down: K * count / n
# hint: grows-with-count
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    k = len(counts)
    return {c: float(k * counts[c] / len(labels)) for c in range(k)}
