# wrong: log-sum-exp without a shift: exp(1000) is inf
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    return np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(labels)), labels]
