# wrong: whole numbers
# hint: wrong-dtype
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes)).astype(int)
