# wrong: looks only at the examples classified as 1
# hint: only-one-class
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.ravel()
    chosen = labels[z >= 0]
    return float(np.mean(chosen == 1)) if len(chosen) else 0.0
