# wrong: takes column 0, which (n,) does not have
# hint: raises
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits[:, 0] >= 0) == labels))
