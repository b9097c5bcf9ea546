# wrong: divides the logits by their sum
# hint: normalise-without-exp
import numpy as np


def softmax(logits):
    return logits / logits.sum(axis=1, keepdims=True)
