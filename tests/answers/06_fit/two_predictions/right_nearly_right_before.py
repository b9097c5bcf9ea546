# right: before, all are wrong by a hair; after, half are right and the other half very wrong
import numpy as np


def two_predictions(labels):
    n = len(labels)
    of_the_label_before = np.full(n, 0.49)
    of_the_label_after = np.where(np.arange(n) % 2 == 0, 0.51, 0.01)
    before = np.where(labels == 1, of_the_label_before, 1 - of_the_label_before)
    after = np.where(labels == 1, of_the_label_after, 1 - of_the_label_after)
    return before, after
