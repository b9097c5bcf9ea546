# wrong: ln K divided by K
# hint: divided-by-classes
import math


def first_loss(n_classes):
    return math.log(n_classes) / n_classes
