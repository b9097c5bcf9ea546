# wrong: draws without setting the seed at all
# hint: not-seeded-each-call
import random

import keras
import numpy as np


def seeded_numbers(seed):
    a = random.random()
    b = np.random.random()
    c = float(keras.random.uniform(()))
    return [a, b, c]
