# wrong: made for ten classes only
# hint: raises
import numpy as np


def softmax(logits):
    p = np.zeros((len(logits), 10))
    for i in range(len(logits)):
        for k in range(10):
            p[i, k] = np.exp(logits[i, k] - logits[i].max())
        p[i] = p[i] / p[i].sum()
    return p
