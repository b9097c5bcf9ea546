# wrong: 1 // K is 0, and the logarithm of 0 fails
# hint: raises
import math


def first_loss(n_classes):
    return -math.log(1 // n_classes)
