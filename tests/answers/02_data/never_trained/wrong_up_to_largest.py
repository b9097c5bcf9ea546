# wrong: every number up to the largest label, whether it occurs or not
# hint: classes-are-zero-to-k
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return [c for c in range(int(max(labels)) + 1) if c not in labels[:n_train]]
