# right: never forms a softmax: 1/p of class i is the sum over j of exp(z_j - z_i)
import numpy as np


def mismatched_rows(logits, probabilities):
    logits = np.asarray(logits, dtype=float)
    result = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        with np.errstate(over="ignore"):
            log_ratios = z[None, :] - z[:, None]
            implied = 1.0 / np.exp(log_ratios).sum(axis=1)
        if np.max(np.abs(implied - p)) > 0.001:
            result.append(i)
    return result
