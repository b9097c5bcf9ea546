# wrong: remembers the first answer for each seed instead of setting the seed
# hint: remembered-not-seeded
import functools
import random

import keras
import numpy as np


@functools.cache
def seeded_numbers(seed):
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
