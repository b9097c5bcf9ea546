# wrong: the number from Keras is still a tensor
# hint: wrong-type
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), keras.random.uniform(())]
