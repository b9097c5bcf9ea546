# wrong: seeds Python and NumPy and forgets Keras
# hint: keras-not-seeded
import random

import keras
import numpy as np


def seeded_numbers(seed):
    for library in (random, np.random):
        library.seed(seed)
    numbers = [random.random(), np.random.random()]
    numbers.append(keras.random.uniform(()).numpy().item())
    return numbers
