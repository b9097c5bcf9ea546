# wrong: believes np.random.seed is enough, as in scikit-learn
# hint: one-seed-for-all
import random

import keras
import numpy as np


def seeded_numbers(seed):
    np.random.seed(seed)
    a = random.random()
    b = np.random.rand()
    c = float(keras.random.uniform(()))
    return [a, b, c]
