# wrong: == between computed and printed numbers; forgets that the printed ones are rounded
# hint: exact-equality
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return [i for i in range(len(logits)) if not (softmax[i] == probabilities[i]).all()]
