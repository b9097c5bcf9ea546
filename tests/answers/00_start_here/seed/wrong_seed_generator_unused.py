# wrong: makes a SeedGenerator and does not hand it to the draw
# hint: keras-not-seeded
import random

import keras
import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    generator = keras.random.SeedGenerator(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
