# wrong: forgets the return
# hint: no-return
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[np.arange(len(labels)), labels] = 1
