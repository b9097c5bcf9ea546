# wrong: takes the pair of a hardly right and a nearly all surely right model the wrong way round
# hint: order-swapped
import numpy as np


def two_predictions(labels):
    hardly = np.where(labels == 1, 0.55, 0.45)
    sure = np.where(labels == 1, 0.98, 0.02)
    sure[-1] = 1 - hardly[-1]
    return hardly, sure
