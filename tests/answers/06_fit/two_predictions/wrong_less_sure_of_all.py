# wrong: all stay right and are less sure
# hint: accuracy-unchanged
import numpy as np


def two_predictions(labels):
    return np.where(labels == 1, 0.95, 0.05), np.where(labels == 1, 0.55, 0.45)
