# wrong: shape (1,) draws make lists inside the list
# hint: wrong-type
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    third = keras.random.uniform((1,)).numpy().tolist()
    return [random.random(), np.random.rand(1).tolist(), third]
