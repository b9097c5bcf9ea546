# right: keras.ops and a one-element NumPy draw, which gives a np.float64
import random

import keras
import numpy as np
from keras.utils import set_random_seed


def seeded_numbers(seed):
    set_random_seed(seed)
    first = random.random()
    second = np.random.rand(1)[0]
    third = keras.ops.convert_to_numpy(keras.random.uniform(()))
    return [first, second, float(third)]
