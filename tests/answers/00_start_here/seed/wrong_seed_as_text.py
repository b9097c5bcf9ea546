# wrong: hands the seed over as a string
# hint: raises
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(str(seed))
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
