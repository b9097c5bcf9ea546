# wrong: takes the largest label plus one for the number of classes
# hint: classes-that-occur
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(labels.max() + 1, dtype="float32")[labels]
