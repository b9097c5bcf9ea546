# wrong: standardises the rows before the softmax
# hint: scaled-logits
import numpy as np


def softmax(logits):
    z = logits - logits.mean(axis=1, keepdims=True)
    z = z / (logits.std(axis=1, keepdims=True) + 1e-9)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
