# wrong: -= changes the array of the caller
# hint: changes-input
import numpy as np


def softmax(logits):
    logits -= logits.max(axis=1, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)
