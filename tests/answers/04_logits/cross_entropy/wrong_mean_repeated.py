# wrong: one number per row, but each is the mean of the batch
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return np.full(len(labels), losses.mean())
