# wrong: (n, 1) compared with (n,) gives (n, n)
# hint: broadcast-n-by-n
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits >= 0) == labels))
