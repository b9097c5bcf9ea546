# wrong: cuts logits off at 10, "larger ones make no difference"
# hint: clipped-logits
import numpy as np


def softmax(logits):
    z = np.minimum(np.maximum(logits, -10.0), 10.0)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
