# wrong: sets the seed at the first call only
# hint: not-seeded-each-call
import random

import keras
import numpy as np

already_seeded = False


def seeded_numbers(seed):
    global already_seeded
    if not already_seeded:
        keras.utils.set_random_seed(seed)
        already_seeded = True
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
