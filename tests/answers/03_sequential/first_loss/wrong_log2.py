# wrong: bits: the logarithm to base 2
# hint: wrong-base
import math


def first_loss(n_classes):
    return math.log2(n_classes)
