# right: two slices, difference of sets, sorted Python ints
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    trained = set(labels[:n_train].tolist())
    validated = set(labels[n_train:].tolist())
    return sorted(validated - trained)
