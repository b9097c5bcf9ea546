# wrong: walks backwards, so that the row numbers come out in falling order
# hint: wrong-order
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i in reversed(range(len(logits))):
        e = np.exp(logits[i] - logits[i].max())
        if np.abs(e / e.sum() - probabilities[i]).max() > 0.001:
            rows.append(i)
    return rows
