# right: seeds Python and NumPy by hand and Keras with its own function
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    np.random.seed(seed)
    random.seed(seed)
    numbers = []
    numbers.append(random.random())
    numbers.append(np.random.rand())
    numbers.append(keras.random.uniform(()).numpy().item())
    return numbers
