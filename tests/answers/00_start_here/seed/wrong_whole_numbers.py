# wrong: draws whole numbers from 0 to 100
# hint: not-in-zero-one
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    a = random.randint(0, 100)
    b = np.random.randint(0, 100)
    c = keras.random.randint((), 0, 100)
    return [float(a), float(b), float(c)]
