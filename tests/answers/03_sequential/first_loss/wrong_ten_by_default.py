# wrong: overwrites the argument by 10
# hint: ten-classes-assumed
import math


def first_loss(n_classes):
    n_classes = 10
    return math.log(n_classes)
