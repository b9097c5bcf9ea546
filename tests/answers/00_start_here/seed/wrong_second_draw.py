# wrong: draws once to print the numbers and returns the next ones
# hint: extra-draw
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    print(random.random(), np.random.random(), float(keras.random.uniform(())))
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
