# wrong: sets the seed after the first draw
# hint: seed-after-drawing
import random

import keras
import numpy as np


def seeded_numbers(seed):
    first = random.random()
    keras.utils.set_random_seed(seed)
    second = np.random.random()
    third = float(keras.random.uniform(()))
    return [first, second, third]
