# wrong: writes the label itself, not 1
# hint: label-as-value
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[np.arange(len(labels)), labels] = labels
    return table
