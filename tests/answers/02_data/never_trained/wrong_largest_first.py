# wrong: sorted from the largest down
# hint: unsorted
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = set(labels[n_train:].tolist()) - set(labels[:n_train].tolist())
    return sorted(missing, reverse=True)
