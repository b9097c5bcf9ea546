# wrong: log1p, which is ln(K + 1)
# hint: off-by-one-class
import numpy as np


def first_loss(n_classes):
    return float(np.log1p(n_classes))
