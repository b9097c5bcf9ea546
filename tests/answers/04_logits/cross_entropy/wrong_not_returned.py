# wrong: forgets the return
# hint: no-return
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1)
    losses = m + np.log(np.exp(logits - m[:, None]).sum(axis=1))
    losses = losses - logits[np.arange(len(labels)), labels]
