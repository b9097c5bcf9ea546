# wrong: exp in place of log
# hint: exp-for-log
import math


def first_loss(n_classes):
    return math.exp(1 / n_classes)
