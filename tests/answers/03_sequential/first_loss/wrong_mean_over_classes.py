# wrong: the mean of -p log p over the classes instead of the sum
# hint: divided-by-classes
import numpy as np


def first_loss(n_classes):
    p = np.full(n_classes, 1 / n_classes)
    return float(np.mean(-p * np.log(p)))
