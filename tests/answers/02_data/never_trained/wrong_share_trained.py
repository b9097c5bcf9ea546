# wrong: takes the share for the one that is trained on
# hint: split-is-train-share
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * validation_split)
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
