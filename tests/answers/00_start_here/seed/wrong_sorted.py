# wrong: sorts the three numbers
# hint: wrong-order
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return sorted([random.random(), np.random.random(), float(keras.random.uniform(()))])
