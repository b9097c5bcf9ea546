# wrong: shifts row by row in the array of the caller
# hint: changes-input
import numpy as np


def cross_entropy(logits, labels):
    losses = np.zeros(len(labels))
    for i in range(len(labels)):
        row = logits[i]
        row -= row.max()
        losses[i] = np.log(np.exp(row).sum()) - row[labels[i]]
    return losses
