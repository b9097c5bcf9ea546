# right: np.bincount, positions as keys
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return dict(enumerate((counts.sum() / counts / counts.size).tolist()))
