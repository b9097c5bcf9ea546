# wrong: the row maximum has lost its second axis: fails, or takes another row's maximum if n = K
# hint: no-keepdims
import numpy as np


def cross_entropy(logits, labels):
    shifted = logits - np.max(logits, axis=1)
    log_sum_exp = np.log(np.sum(np.exp(shifted), axis=1))
    return log_sum_exp - shifted[np.arange(len(labels)), labels]
