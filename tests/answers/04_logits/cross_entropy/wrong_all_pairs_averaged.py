# wrong: logits[:, labels] again, its extra axis averaged away
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[:, labels].mean(axis=1)
