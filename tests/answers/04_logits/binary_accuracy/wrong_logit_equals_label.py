# wrong: compares logit and label without a threshold
# hint: no-threshold
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean(logits.ravel() == labels))
