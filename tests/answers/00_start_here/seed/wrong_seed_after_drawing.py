# wrong: draws first and sets the seed afterwards
# hint: seed-after-drawing
import random

import keras
import numpy as np


def seeded_numbers(seed):
    numbers = [random.random(), np.random.random(), float(keras.random.uniform(()))]
    keras.utils.set_random_seed(seed)
    return numbers
