# wrong: the tolerance 0.001 on the logarithms, where rounding to four decimals weighs far more
# hint: relative-tolerance
import numpy as np


def mismatched_rows(logits, probabilities):
    largest = logits.max(axis=1, keepdims=True)
    log_sum = largest + np.log(np.exp(logits - largest).sum(axis=1, keepdims=True))
    with np.errstate(divide="ignore"):
        gap = np.abs((logits - log_sum) - np.log(probabilities))
    return np.nonzero((gap > 0.001).any(axis=1))[0].tolist()
