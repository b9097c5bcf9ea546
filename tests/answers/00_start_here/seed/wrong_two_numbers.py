# wrong: leaves out Keras
# hint: wrong-shape
import random

import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    return [random.random(), np.random.random()]
