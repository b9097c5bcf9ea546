# wrong: an array instead of a list
# hint: wrong-type
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return np.array([random.random(), np.random.random(), float(keras.random.uniform(()))])
