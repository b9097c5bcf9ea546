# wrong: writes into the column before the label
# hint: labels-from-one
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    for row, label in enumerate(labels):
        table[row, int(label) - 1] = 1
    return table
