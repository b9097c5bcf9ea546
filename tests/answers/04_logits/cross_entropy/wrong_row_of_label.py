# wrong: the label used as row number, the row number as class
# hint: indices-swapped
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[labels, np.arange(len(labels))]
