# wrong: seeds TensorFlow, but keras.random keeps a generator of its own
# hint: keras-not-seeded
import random

import keras
import numpy as np
import tensorflow as tf


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    tf.random.set_seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]
