# wrong: math.exp does not take an array
# hint: raises
import math


def softmax(logits):
    e = math.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
