# wrong: the negative logit of the label, without the log-sum-exp
# hint: no-normalising-term
import numpy as np


def cross_entropy(logits, labels):
    return -logits[np.arange(len(labels)), labels]
