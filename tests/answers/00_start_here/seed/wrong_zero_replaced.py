# wrong: `seed or 42` replaces the seed 0, which then equals the seed 42
# hint: zero-is-no-seed
import random

import keras
import numpy as np


def seeded_numbers(seed=None):
    keras.utils.set_random_seed(seed or 42)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
