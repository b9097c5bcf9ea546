# right: the column sums of one-hot rows, NumPy integers as keys
import numpy as np


def class_weights(labels):
    classes = np.unique(labels)
    one_hot = (labels[:, None] == classes[None, :]).astype("float64")
    weight = one_hot.shape[0] / (one_hot.shape[1] * one_hot.sum(axis=0))
    return {k: float(weight[i]) for i, k in enumerate(classes)}
