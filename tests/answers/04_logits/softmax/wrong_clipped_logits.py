# wrong: cuts logits off at 500, so that 600 and 1000 become equal
# hint: clipped-logits
import numpy as np


def softmax(logits):
    e = np.exp(np.clip(logits, -500, 500))
    return e / e.sum(axis=1, keepdims=True)
