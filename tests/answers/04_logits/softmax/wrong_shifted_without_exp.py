# wrong: makes the logits positive by a shift and divides by their sum
# hint: normalise-without-exp
import numpy as np


def softmax(logits):
    positive = logits - logits.min(axis=1, keepdims=True)
    return positive / (positive.sum(axis=1, keepdims=True) + 1e-12)
