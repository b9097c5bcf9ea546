# right: compares logarithms: log p must lie between log(printed - 0.001) and log(printed + 0.001)
import numpy as np
from scipy.special import logsumexp


def mismatched_rows(logits, probabilities):
    logits = np.asarray(logits, dtype="float64")
    printed = np.asarray(probabilities, dtype="float64")
    log_p = logits - logsumexp(logits, axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        low = np.log(np.clip(printed - 0.001, 0, None))
        high = np.log(np.clip(printed + 0.001, 0, None))
    fits = np.logical_and(low <= log_p, log_p <= high).all(axis=1)
    return [int(i) for i in np.flatnonzero(~fits)]
