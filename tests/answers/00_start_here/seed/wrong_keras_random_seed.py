# wrong: expects keras.random to have a function seed as Python and NumPy have
# hint: raises
import random

import keras
import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    keras.random.seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
