# right: log2 times ln 2
import math


def first_loss(n_classes):
    return math.log2(n_classes) * math.log(2)
