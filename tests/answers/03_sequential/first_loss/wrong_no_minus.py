# wrong: the logarithm of 1/K without the minus
# hint: sign
import math


def first_loss(n_classes):
    return math.log(1 / n_classes)
