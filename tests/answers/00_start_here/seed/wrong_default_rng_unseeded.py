# wrong: believes set_random_seed also seeds new NumPy generators
# hint: own-generator
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng()
    return [random.random(), float(rng.random()), float(keras.random.uniform(()))]
