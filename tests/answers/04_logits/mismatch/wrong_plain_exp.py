# wrong: exp without subtracting the maximum, which is enough only for logits of ordinary size
# hint: overflow
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(np.asarray(logits, dtype=float))
    p = e / e.sum(axis=1, keepdims=True)
    rows = []
    for i in range(len(p)):
        if not np.isclose(p[i], probabilities[i], atol=0.001, rtol=0).all():
            rows.append(i)
    return rows
