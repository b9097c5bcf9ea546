# wrong: writes the label in binary
# hint: binary-digits
import numpy as np


def one_hot(labels, n_classes):
    return ((labels[:, None].astype(int) >> np.arange(n_classes)) & 1).astype("float32")
