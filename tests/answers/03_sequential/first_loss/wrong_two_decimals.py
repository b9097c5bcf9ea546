# wrong: rounded to two decimals
# hint: rounded-too-far
import math


def first_loss(n_classes):
    return round(math.log(n_classes), 2)
