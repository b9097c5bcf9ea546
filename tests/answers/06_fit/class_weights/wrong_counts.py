# wrong: the counts themselves
# hint: counts-returned
from collections import Counter


def class_weights(labels):
    return {int(k): float(c) for k, c in Counter(labels.tolist()).items()}
