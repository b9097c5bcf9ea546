# right: a decorator sets the seed, the function below it draws
import functools
import random

import keras
import numpy as np


def with_seed(draw):
    @functools.wraps(draw)
    def wrapper(seed):
        keras.utils.set_random_seed(seed)
        return draw(seed)

    return wrapper


@with_seed
def seeded_numbers(seed):
    python_number, numpy_number = random.random(), np.random.ranf()
    return [python_number, numpy_number, float(keras.random.uniform(shape=()))]
