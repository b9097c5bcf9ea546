# wrong: table[:, labels] writes whole columns
# hint: whole-columns-filled
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[:, labels] = 1
    return table
