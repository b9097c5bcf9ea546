# wrong: NumPy's number before Python's
# hint: wrong-order
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [np.random.random(), random.random(), float(keras.random.uniform(()))]
