# wrong: takes the seed 0 for "no seed given"
# hint: zero-is-no-seed
import random

import keras
import numpy as np


def seeded_numbers(seed):
    if seed:
        keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
