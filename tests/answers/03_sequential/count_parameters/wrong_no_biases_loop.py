# wrong: the size of each kernel
# hint: biases-forgotten
import numpy as np


def count_parameters(units):
    counts = []
    for i in range(len(units) - 1):
        kernel = np.zeros((units[i], units[i + 1]))
        counts.append(kernel.size)
    return counts
