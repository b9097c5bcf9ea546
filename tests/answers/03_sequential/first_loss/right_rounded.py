# right: rounded to three decimals
import math


def first_loss(n_classes):
    return round(math.log(n_classes), 3)
