# wrong: copies the label into each column
# hint: label-as-value
import numpy as np


def one_hot(labels, n_classes):
    return np.repeat(labels[:, None], n_classes, axis=1).astype("float32")
