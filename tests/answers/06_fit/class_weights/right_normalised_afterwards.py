# right: 1 / count first, then divided by the mean weight of the examples
import numpy as np


def class_weights(labels):
    raw = {int(k): 1.0 / np.sum(labels == k) for k in set(labels.tolist())}
    mean = np.mean([raw[k] for k in labels.tolist()])
    return {k: float(v / mean) for k, v in raw.items()}
