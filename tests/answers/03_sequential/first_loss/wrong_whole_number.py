# wrong: rounded to a whole number, as a float
# hint: rounded-too-far
import math


def first_loss(n_classes):
    return float(round(math.log(n_classes)))
