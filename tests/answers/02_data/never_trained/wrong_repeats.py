# wrong: a class once for each of its examples
# hint: examples-not-classes
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    trained = labels[:n_train]
    return sorted(int(label) for label in labels[n_train:] if label not in trained)
