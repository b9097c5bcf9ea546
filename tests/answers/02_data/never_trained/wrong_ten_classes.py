# wrong: ten classes, 0 to 9
# hint: classes-are-zero-to-k
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(range(10)) - set(labels[:n_train].tolist()))
