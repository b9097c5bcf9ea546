# wrong: one divided by the logarithm
# hint: logarithm-upside-down
import numpy as np


def first_loss(n_classes):
    return 1 / np.log(n_classes).item()
