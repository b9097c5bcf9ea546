# wrong: most_common puts the largest class first, enumerate calls it class 0
# hint: keys-by-frequency
from collections import Counter


def class_weights(labels):
    ranked = Counter(labels.tolist()).most_common()
    n, k = len(labels), len(ranked)
    return {i: n / (k * count) for i, (_, count) in enumerate(ranked)}
