# right: before, all but one are surely right; after, all are right but hardly sure
import numpy as np


def two_predictions(labels):
    sure = np.where(labels == 1, 0.99, 0.01)
    hardly = np.where(labels == 1, 0.51, 0.49)
    before = sure.copy()
    before[0] = 1 - hardly[0]
    return before, hardly
