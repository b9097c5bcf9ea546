# wrong: takes the maximum for the log-sum-exp
# hint: maximum-for-log-sum-exp
import numpy as np


def cross_entropy(logits, labels):
    return logits.max(axis=1) - logits[np.arange(len(labels)), labels]
