# wrong: math.log(e, K): the base and the number swapped
# hint: logarithm-upside-down
import math


def first_loss(n_classes):
    return math.log(math.e, n_classes)
