# wrong: squeezes axis 1, which (n,) does not have
# hint: raises
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (np.squeeze(logits, axis=1) >= 0).astype("int32")
    return float(np.equal(predicted, labels).mean())
