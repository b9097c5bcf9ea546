# wrong: the classes as text
# hint: wrong-type
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = set(labels[n_train:].tolist()) - set(labels[:n_train].tolist())
    return ", ".join(str(c) for c in sorted(missing))
