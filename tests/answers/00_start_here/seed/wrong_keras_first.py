# wrong: inserts each number at the front
# hint: wrong-order
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    numbers = []
    numbers.insert(0, random.random())
    numbers.insert(0, np.random.random())
    numbers.insert(0, float(keras.random.uniform(())))
    return numbers
