# wrong: treats the array as one long vector
# hint: softmax-over-everything
import numpy as np


def softmax(logits):
    flat = logits.flatten()
    e = np.exp(flat - flat.max())
    return (e / sum(e)).reshape(logits.shape)
