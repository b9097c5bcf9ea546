# wrong: sorts the labels before the cut
# hint: sorts-first
import math


def never_trained(labels, validation_split):
    ordered = sorted(labels.tolist())
    n_train = math.floor(len(ordered) * (1 - validation_split))
    return sorted(set(ordered[n_train:]) - set(ordered[:n_train]))
