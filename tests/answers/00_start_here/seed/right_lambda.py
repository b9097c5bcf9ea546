# right: a lambda bound to the name; set_random_seed returns None, so `or` goes on to the list
import random

import keras
import numpy as np

seeded_numbers = lambda seed: (
    keras.utils.set_random_seed(seed)
    or [random.random(), np.random.sample(), float(keras.random.uniform([]))]
)
