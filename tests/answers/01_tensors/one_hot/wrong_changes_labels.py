# wrong: marks the labels it has done with 0
# hint: changes-input
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    for row in range(len(labels)):
        table[row, int(labels[row])] = 1
        labels[row] = 0
    return table
