# wrong: keeps a dict from seed to numbers instead of setting the seed
# hint: remembered-not-seeded
import random

import keras
import numpy as np

known = {}


def seeded_numbers(seed):
    if seed not in known:
        known[seed] = [random.random(), np.random.random(), float(keras.random.uniform(()))]
    return known[seed]
