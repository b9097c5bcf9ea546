# wrong: the number of trained examples rounded up
# hint: rounded-up
import math


def never_trained(labels, validation_split):
    n_train = math.ceil(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
