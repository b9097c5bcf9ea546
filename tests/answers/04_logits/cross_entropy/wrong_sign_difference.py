# wrong: the difference the other way round
# hint: wrong-sign
import numpy as np


def cross_entropy(logits, labels):
    return logits[np.arange(len(labels)), labels] - np.logaddexp.reduce(logits, axis=1)
