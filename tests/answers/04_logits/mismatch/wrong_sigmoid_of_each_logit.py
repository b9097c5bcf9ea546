# wrong: the sigmoid of each logit; believes that a logit is the log-odds of its class, also for K classes (M12)
# hint: log-odds-for-many-classes
import numpy as np


def mismatched_rows(logits, probabilities):
    p = 1 / (1 + np.exp(-logits))
    return np.flatnonzero((np.abs(p - probabilities) > 0.001).any(axis=1)).tolist()
