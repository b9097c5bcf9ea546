# wrong: log10 in the log-sum-exp only
# hint: wrong-base
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1)
    lse = m + np.log10(np.exp(logits - m[:, None]).sum(axis=1))
    return lse - logits[np.arange(len(labels)), labels]
