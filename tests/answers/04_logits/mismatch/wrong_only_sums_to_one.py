# wrong: checks only that the row sums to 1; believes that this makes it the softmax
# hint: only-sums-to-one
import numpy as np


def mismatched_rows(logits, probabilities):
    sums = np.sum(probabilities, axis=1)
    return [i for i, s in enumerate(sums) if abs(s - 1) > 0.001]
