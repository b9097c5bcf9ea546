# wrong: sets the seed when it differs from the last one only
# hint: not-seeded-each-call
import random

import keras
import numpy as np

last = {"seed": None}


def seeded_numbers(seed):
    if seed != last["seed"]:
        keras.utils.set_random_seed(seed)
        last["seed"] = seed
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
