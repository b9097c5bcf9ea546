# right: functions imported by name, tolist() for the Python float
from random import random

import numpy.random as npr
from keras import random as keras_random
from keras import utils


def seeded_numbers(seed: int) -> list[float]:
    utils.set_random_seed(seed)
    x = random()
    y = npr.random()
    z = keras_random.uniform(()).numpy().tolist()
    return [x, y, z]
