# wrong: the same row object n times
# hint: whole-columns-filled
import numpy as np


def one_hot(labels, n_classes):
    table = [[0.0] * n_classes] * len(labels)
    for row, label in enumerate(labels):
        table[row][int(label)] = 1.0
    return np.array(table, dtype="float32")
