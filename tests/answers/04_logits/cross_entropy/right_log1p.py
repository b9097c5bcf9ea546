# right: log1p of the classes below the maximum
import numpy as np


def one_example(row, label):
    order = np.sort(row)[::-1]
    return order[0] - row[label] + np.log1p(np.exp(order[1:] - order[0]).sum())


def cross_entropy(logits, labels):
    return np.array([one_example(logits[i], labels[i]) for i in range(logits.shape[0])])
