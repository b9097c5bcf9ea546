# wrong: compares (n,) with (K,)
# hint: axis-forgotten
import numpy as np


def one_hot(labels, n_classes):
    return (labels == np.arange(n_classes)).astype("float32")
