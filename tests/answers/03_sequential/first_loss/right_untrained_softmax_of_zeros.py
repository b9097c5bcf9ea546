# right: log-sum-exp of logits that are all 0
import numpy as np


def first_loss(n_classes):
    logits = np.zeros(n_classes)
    log_sum_exp = np.log(np.exp(logits).sum())
    return (log_sum_exp - logits[0]).item()
