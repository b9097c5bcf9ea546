# wrong: prints the weights
# hint: no-return
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    for k, count in enumerate(counts):
        print(k, len(labels) / (len(counts) * count))
