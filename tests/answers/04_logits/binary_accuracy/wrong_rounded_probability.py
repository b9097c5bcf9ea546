# wrong: rounds the probability: 0.5 becomes 0
# hint: strict-comparison
import numpy as np


def binary_accuracy(logits, labels):
    p = 1 / (1 + np.exp(-np.clip(logits.ravel(), -500, 500)))
    return float(np.mean(np.round(p) == labels))
