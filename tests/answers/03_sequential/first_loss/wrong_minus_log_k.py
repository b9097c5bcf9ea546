# wrong: a minus in front of ln K
# hint: sign
import math


def first_loss(n_classes):
    return -math.log(n_classes)
