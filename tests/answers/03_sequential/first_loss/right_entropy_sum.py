# right: the sum of -p log p over the classes
import math


def first_loss(n_classes):
    p = [1 / n_classes] * n_classes
    return -sum(q * math.log(q) for q in p)
