# right: one function for a row, np.apply_along_axis on both tables side by side
import numpy as np


def mismatched_rows(logits, probabilities):
    k = logits.shape[1]

    def fits(row):
        z, p = row[:k], row[k:]
        e = np.exp(z - np.amax(z))
        return np.allclose(e / np.sum(e), p, atol=0.001, rtol=0.0)

    both = np.hstack([logits, probabilities])
    answer = []
    for number, good in enumerate(np.apply_along_axis(fits, 1, both)):
        if not good:
            answer += [number]
    return answer
