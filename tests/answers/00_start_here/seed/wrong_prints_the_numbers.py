# wrong: prints the numbers
# hint: no-return
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    print([random.random(), np.random.random(), float(keras.random.uniform(()))])
