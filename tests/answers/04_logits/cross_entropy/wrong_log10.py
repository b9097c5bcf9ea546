# wrong: decimal logarithm
# hint: wrong-base
import numpy as np


def cross_entropy(logits, labels):
    loss = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return loss / np.log(10)
