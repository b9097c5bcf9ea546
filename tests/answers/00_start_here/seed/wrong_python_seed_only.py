# wrong: believes random.seed seeds every library
# hint: one-seed-for-all
import random

import keras
import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    return [random.random(), float(np.random.random()), float(keras.random.uniform(()))]
