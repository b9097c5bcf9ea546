# wrong: all classes of the validation part
# hint: all-validation-classes
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()))
