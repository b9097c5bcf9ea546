# wrong: expects log(p) to be the logit itself; forgets that the logits of a row may be shifted together
# hint: not-normalised
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(logits)):
        with np.errstate(divide="ignore"):
            log_p = np.log(probabilities[i])
        if not np.allclose(log_p, logits[i], atol=0.001):
            rows.append(i)
    return rows
