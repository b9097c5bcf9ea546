# wrong: works on the transpose and forgets to turn it back
# hint: wrong-shape
import numpy as np


def softmax(logits):
    z = logits.T
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)
