# wrong: looks only for probabilities that are too large; those that are too small pass
# hint: no-absolute-value
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i, z in enumerate(logits):
        e = np.exp(z - z.max())
        if np.any(probabilities[i] - e / e.sum() > 0.001):
            rows.append(i)
    return rows
