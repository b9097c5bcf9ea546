# right: tolist, a generator and int()
import numpy as np


def binary_accuracy(logits, labels):
    z = np.squeeze(logits, axis=-1).tolist() if np.ndim(logits) == 2 else list(logits)
    return sum(int(a >= 0.0) == int(b) for a, b in zip(z, labels)) / len(z)
