# wrong: 1 for the largest logit, 0 for the others
# hint: hard-maximum
import numpy as np


def softmax(logits):
    return np.eye(logits.shape[1])[np.argmax(logits, axis=1)]
