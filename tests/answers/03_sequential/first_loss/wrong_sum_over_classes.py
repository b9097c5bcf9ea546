# wrong: adds -log p up for every class, as if each were the right one
# hint: summed-over-classes
import math


def first_loss(n_classes):
    p = 1 / n_classes
    loss = 0
    for _ in range(n_classes):
        loss -= math.log(p)
    return loss
