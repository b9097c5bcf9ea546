# wrong: the number formatted as text
# hint: wrong-type
import math


def first_loss(n_classes):
    return f"{math.log(n_classes):.3f}"
