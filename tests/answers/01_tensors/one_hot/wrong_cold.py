# wrong: 0 in the column of the label and 1 elsewhere
# hint: zeros-and-ones-swapped
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] != np.arange(n_classes)).astype("float32")
