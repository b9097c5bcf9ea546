# wrong: a NumPy generator of its own instead of the global one
# hint: own-generator
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    return [random.random(), rng.random(), float(keras.random.uniform(()))]
