# wrong: compares (n,) with (K, 1), which gives (K, n)
# hint: classes-in-rows
import numpy as np


def one_hot(labels, n_classes):
    return (labels == np.arange(n_classes)[:, None]).astype("float32")
