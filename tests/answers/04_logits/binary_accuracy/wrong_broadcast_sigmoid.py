# wrong: probabilities of shape (n, 1), compared with labels of shape (n,)
# hint: broadcast-n-by-n
import numpy as np


def binary_accuracy(logits, labels):
    probabilities = np.exp(-np.logaddexp(0, -logits))
    predicted = (probabilities >= 0.5).astype(int)
    share_per_row = (predicted == labels).mean(axis=-1)
    return float(share_per_row.mean())
