# wrong: believes tf.random.set_seed seeds everything
# hint: not-seeded-each-call
import random

import keras
import numpy as np
import tensorflow as tf


def seeded_numbers(seed):
    tf.random.set_seed(seed)
    return [random.random(), np.random.rand(), float(keras.random.uniform(()))]
