# wrong: the sum over the batch
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return losses.sum()
