# wrong: a list with the loss of each class
# hint: wrong-type
import math


def first_loss(n_classes):
    return [math.log(n_classes)] * n_classes
