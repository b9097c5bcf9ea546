# right: a one-hot mask and a sum over classes; the labels as a table of equalities
import numpy as np


def cross_entropy(logits, labels):
    one_hot = np.equal.outer(labels, np.arange(logits.shape[1]))
    shifted = logits - logits.max(axis=-1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return -np.where(one_hot, log_probabilities, 0.0).sum(axis=-1)
