# wrong: believes the first loss is always ln 2
# hint: two-classes-assumed
import math


def first_loss(n_classes):
    return -math.log(0.5)
