# wrong: the smallest class has weight 1, the others less
# hint: smallest-class-weighs-one
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    rarest = min(counts.values())
    return {k: rarest / c for k, c in counts.items()}
