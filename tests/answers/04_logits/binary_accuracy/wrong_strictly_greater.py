# wrong: logit 0 goes to class 0
# hint: strict-comparison
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits.ravel() > 0) == labels))
