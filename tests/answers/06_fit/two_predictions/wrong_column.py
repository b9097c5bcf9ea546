# wrong: (n, 1), as model.predict would return
# hint: wrong-shape
import numpy as np


def two_predictions(labels):
    y = labels.reshape(-1, 1)
    before = np.where(y == 1, 0.49, 0.51)
    after = np.where(y == 1, 0.6, 0.4)
    after[::2] = np.where(y[::2] == 1, 0.01, 0.99)
    return before, after
