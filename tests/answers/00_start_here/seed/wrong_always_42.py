# wrong: sets the seed 42 whatever was asked
# hint: fixed-seed
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(42)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
