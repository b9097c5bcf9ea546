# right: calls a list of generators; np.random.uniform and random.uniform on [0, 1]
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(int(seed))
    draws = (
        lambda: random.uniform(0, 1),
        lambda: np.random.uniform(),
        lambda: keras.random.uniform((), minval=0.0, maxval=1.0),
    )
    return list(map(float, (draw() for draw in draws)))
