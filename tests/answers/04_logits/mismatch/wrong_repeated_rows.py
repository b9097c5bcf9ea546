# wrong: np.where on the table of differences: a row number for every wrong number in it
# hint: repeated-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    rows, columns = np.where(np.abs(softmax - probabilities) > 0.001)
    return rows.tolist()
