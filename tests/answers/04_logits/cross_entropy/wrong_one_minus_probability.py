# wrong: 1 minus the probability of the label
# hint: probability-not-log
import numpy as np


def cross_entropy(logits, labels):
    own = logits[np.arange(len(labels)), labels]
    return 1.0 - np.exp(own - np.logaddexp.reduce(logits, axis=1))
