# wrong: one minus the share
# hint: one-minus-share
import numpy as np


def class_weights(labels):
    return {int(k): float(1 - np.mean(labels == k)) for k in np.unique(labels)}
