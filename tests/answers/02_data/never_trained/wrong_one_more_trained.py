# wrong: one example more is trained on
# hint: off-by-one
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split)) + 1
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
