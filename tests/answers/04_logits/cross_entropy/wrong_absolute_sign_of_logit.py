# wrong: adds the logit of the label instead of subtracting it
# hint: logit-added
import numpy as np


def cross_entropy(logits, labels):
    return np.logaddexp.reduce(logits, axis=1) + logits[np.arange(len(labels)), labels]
