# wrong: one example less is trained on
# hint: off-by-one
import math


def never_trained(labels, validation_split):
    last = math.floor(len(labels) * (1 - validation_split)) - 1
    return sorted(set(labels[last:].tolist()) - set(labels[:last].tolist()))
