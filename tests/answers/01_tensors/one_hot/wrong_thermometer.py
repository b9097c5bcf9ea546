# wrong: ones in all the columns up to the label
# hint: all-up-to-label
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] >= np.arange(n_classes)).astype("float32")
