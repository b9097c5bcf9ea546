# wrong: the probability of the label, not its negative log
# hint: probability-not-log
import numpy as np


def cross_entropy(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True))[np.arange(len(labels)), labels]
