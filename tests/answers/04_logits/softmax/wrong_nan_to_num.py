# wrong: paints over nan instead of avoiding it
# hint: overflow
import numpy as np


def softmax(logits):
    with np.errstate(all="ignore"):
        e = np.exp(logits)
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True))
