# wrong: the decimal logarithm
# hint: wrong-base
import math


def first_loss(n_classes):
    return math.log10(n_classes)
