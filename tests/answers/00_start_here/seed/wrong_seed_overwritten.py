# wrong: overwrites the parameter
# hint: fixed-seed
import random

import keras
import numpy as np


def seeded_numbers(seed):
    seed = 0
    random.seed(seed)
    np.random.seed(seed)
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.rand(), keras.random.uniform(()).numpy().item()]
