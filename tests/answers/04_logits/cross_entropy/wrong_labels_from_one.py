# wrong: counts classes from 1
# hint: labels-from-one
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[np.arange(len(labels)), labels - 1]
