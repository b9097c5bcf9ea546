# wrong: draws from a normal distribution
# hint: not-in-zero-one
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [random.gauss(0, 1), np.random.randn(), float(keras.random.normal(()))]
