# wrong: the first examples validate
# hint: first-part-validates
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    n_val = len(labels) - n_train
    validated, trained = set(labels[:n_val].tolist()), set(labels[n_val:].tolist())
    return sorted(validated - trained)
