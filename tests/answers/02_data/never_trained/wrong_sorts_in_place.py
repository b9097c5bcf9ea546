# wrong: sorts the labels of the caller
# hint: changes-input
import math


def never_trained(labels, validation_split):
    labels.sort()
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
