# wrong: returns what list.sort gives: None
# hint: no-return
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = list(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
    return missing.sort()
