# wrong: the classes that are in both parts
# hint: in-both-parts
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[:n_train].tolist()) & set(labels[n_train:].tolist()))
