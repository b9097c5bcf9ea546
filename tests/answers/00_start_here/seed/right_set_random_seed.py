# right: keras.utils.set_random_seed seeds all three
import random

import keras
import numpy as np


def seeded_numbers(seed):
    """Set the seed and draw one number from each library."""
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
