# wrong: the binary cross-entropy of every class, mean
# hint: binary-per-class
import math


def first_loss(n_classes):
    p = 1 / n_classes
    return -(math.log(p) + (n_classes - 1) * math.log(1 - p)) / n_classes
