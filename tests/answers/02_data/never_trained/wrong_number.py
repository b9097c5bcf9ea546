# wrong: how many classes
# hint: wrong-type
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return len(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
