# right: chooses logits by the sign of the label and puts them through a sigmoid, in float32
import numpy as np


def two_predictions(labels):
    sign = (2 * labels - 1).astype("float32")
    wrong_in_both = np.arange(len(labels)) % 3 == 0
    before = -0.1 * sign
    after = np.where(wrong_in_both, -6.0, 0.2).astype("float32") * sign

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    return sigmoid(before), sigmoid(after)
