# wrong: takes the logits for probabilities
# hint: logits-as-probabilities
import numpy as np


def cross_entropy(logits, labels):
    return -np.log(np.clip(logits[np.arange(len(labels)), labels], 1e-7, 1.0))
