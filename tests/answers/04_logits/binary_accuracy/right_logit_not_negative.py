# right: logit >= 0, flattened, mean of the matches
import numpy as np


def binary_accuracy(logits, labels):
    """Return the share of right classifications."""
    predicted = logits.ravel() >= 0
    return float(np.mean(predicted == labels))
