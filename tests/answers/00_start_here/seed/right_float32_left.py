# right: .numpy() gives a np.float32, which is a number like any other
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), keras.random.uniform(()).numpy()]
