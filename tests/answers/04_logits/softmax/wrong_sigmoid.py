# wrong: the sigmoid of each logit on its own
# hint: sigmoid-each
import numpy as np


def softmax(logits):
    return np.exp(-np.logaddexp(0.0, -logits))
